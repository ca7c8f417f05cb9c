package khung.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.osgi.service.jdbc.DataSourceFactory;

/**
 * One connection to the data file, opened at first use, used by one thread at a time. One process owns the
 * file and a save takes milliseconds, so waiting for a lock is cheaper than a pool, and nobody ever sees
 * half of what another writes.
 */
final class Database implements AutoCloseable {

    private static final int IN_USE = 90020;
    private static final int CORRUPT = 90030;

    private final ReentrantLock lock = new ReentrantLock();
    private final DataSourceFactory drivers;
    private final H2File file;
    private Connection connection;
    private boolean closed;

    /** What is done with the connection. */
    interface Work<T, X extends Exception> {
        T on(Connection connection) throws SQLException, IOException, X;
    }

    Database(DataSourceFactory drivers, H2File file) {
        this.drivers = drivers;
        this.file = file;
    }

    /** Does the work; nothing it wrote by mistake stays. Within a transaction of this thread it sees what that wrote. */
    <T, X extends Exception> T read(Work<T, X> work) throws IOException, X {
        lock.lock();
        try {
            Connection c = open();
            boolean within = lock.getHoldCount() > 1;
            try {
                return work.on(c);
            } finally {
                if (!within) {
                    rollback(c);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether this thread is in the middle of work. */
    boolean within() {
        return lock.isHeldByCurrentThread();
    }

    /** Does the work in one transaction, and returns only once it is on the disk itself. */
    <T, X extends Exception> T write(Work<T, X> work) throws IOException, X {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                throw new IllegalStateException("a transaction within another would end it");
            }
            Connection c = open();
            boolean kept = false;
            try {
                T result = work.on(c);
                c.commit();
                kept = true;
                sync(c);
                return result;
            } finally {
                if (!kept) {
                    rollback(c);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            if (connection != null) {
                Compaction.whereItPays(connection);
                connection.close();
                connection = null;
                // A file written anew has the mode of any new file.
                file.ensurePrivate();
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            lock.unlock();
        }
    }

    private Connection open() throws IOException, SQLException {
        if (closed) {
            throw new IOException(Messages.text("closed"));
        }
        if (connection == null) {
            Properties settings = new Properties();
            settings.put(DataSourceFactory.JDBC_URL, file.url());
            // The file's mode keeps others out; a password beside it would keep out nobody.
            settings.put(DataSourceFactory.JDBC_USER, "khung");
            settings.put(DataSourceFactory.JDBC_PASSWORD, "");
            file.ensurePrivate();
            DataSource source = drivers.createDataSource(settings);
            Connection c = source.getConnection();
            boolean ready = false;
            try {
                Migrations.run(source, c, file);
                c.setAutoCommit(false);
                ready = true;
            } finally {
                if (!ready) {
                    c.close();
                }
            }
            connection = c;
        }
        return connection;
    }

    /** A commit has reached the operating system; this takes it through a power cut as well. */
    private static void sync(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("CHECKPOINT SYNC");
        }
    }

    /** After a failed rollback the connection is of no more use; the next caller gets a new one. */
    private void rollback(Connection c) {
        try {
            c.rollback();
        } catch (SQLException e) {
            connection = null;
            try {
                c.close();
            } catch (SQLException again) {
                // Already as closed as it will be.
            }
        }
    }

    private IOException failure(SQLException e) {
        String key = switch (e.getErrorCode()) {
            case IN_USE -> "inUse";
            case CORRUPT -> "corrupt";
            default -> "failed";
        };
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replace("; SQL statement:", ".");
        return new IOException(Messages.text(key, file.path(), first), e);
    }
}
