package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;
import khung.dossier.RubricLookup;
import khung.policy.Act;
import khung.policy.Filter;
import khung.policy.PolicyStore;
import khung.policy.PolicyStore.NewContent;
import khung.policy.PolicyStore.Seen;
import khung.policy.Refused;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

/** Another process switches back and forth and is killed at any moment: each act is wholly there or not at all. */
class SwitchKillTest {

    private static final int ROUNDS = 5;
    private static final int DOSSIERS = 80;

    @TempDir
    Path folder;

    @Test
    void aSwitchIsWhollyThereOrNotAtAll() throws Exception {
        RubricRegistry installed = Invented.installed();
        lay(installed);
        Random random = new Random(20261121);
        long acts = 0;
        int halfWay = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = runAndKill(random.nextInt(2 * DOSSIERS), acts);
            try (H2DossierStore store = Place.store(folder, installed)) {
                List<Act> done = store.acts();
                assertTrue(done.size() >= acknowledged, "acknowledged " + acknowledged + ", found " + done.size());
                assertTrue(done.size() <= acknowledged + 1, "acknowledged " + acknowledged + ", found " + done.size());
                halfWay += done.size() > acknowledged ? 0 : 1;
                acts = done.size();
                boolean moved = !done.isEmpty() && done.get(0).kind() == Act.Kind.SWITCHED;
                List<Summary> all = store.list();
                assertEquals(DOSSIERS, all.size());
                assertEquals(moved ? DOSSIERS : 0, all.stream().filter(s -> s.rubric().equals(Invented.NEW)).count());
                long expected = 1 + acts;
                assertTrue(all.stream().allMatch(s -> s.revision() == expected), "round " + round);
                assertEquals(done.stream().filter(a -> a.kind() == Act.Kind.SWITCHED).count() + done.stream()
                        .filter(a -> a.kind() == Act.Kind.UNDONE).count(), store.policies().records().size());
                for (int i = 0; i < DOSSIERS; i += 17) {
                    assertEquals(acts, store.moves(id(i)).size());
                }
            }
        }
        assertTrue(acts > 2 && halfWay > 0, acts + " acts, " + halfWay + " killed before they were acknowledged");
    }

    private static String id(int i) {
        return "h-%04d".formatted(i);
    }

    private void lay(RubricRegistry installed) throws IOException, Changed {
        Rubric old = Invented.old(installed);
        CaseFields fields = new CaseFields(old);
        try (H2DossierStore store = Place.store(folder, installed)) {
            store.addAll(IntStream.range(0, DOSSIERS).mapToObj(i -> fields.set(fields.set(Case.of(Dossier.blank(id(i),
                    old.reference(), new Period(2026, 3), "Xã " + i % 7, "Người " + i)), "self.B.1.3", "2" + i % 10)
                    .file(), "self.B.1.4", "15").file()).toList(), RubricLookup.of(installed), "tester");
        }
    }

    /**
     * @param lines how many lines to read before the kill; the child writes one for each dossier it moves
     * @return how many acts there are for certain
     */
    private long runAndKill(int lines, long known) throws IOException, InterruptedException {
        AtomicInteger more = new AtomicInteger();
        KilledChild.run(SwitchKillTest.class, folder, lines, line -> more.addAndGet(line.equals("done.") ? 1 : 0));
        return known + more.get();
    }

    /** The child: switches, takes it back, and so on, and says so each time. */
    public static void main(String[] arguments) throws IOException, Refused {
        RubricRegistry installed = Invented.installed();
        H2DossierStore store = Place.store(Path.of(arguments[0]), installed);
        Switching switching = new Switching(telling(store), store, installed, Clock.systemDefaultZone());
        SwitchOrder order = new SwitchOrder(List.of(Switching.version(Invented.later(installed), Optional.empty(),
                new Period(2026, 3), Set.of())), Optional.of(Filter.ALL), "child", "thử", LocalDate.now());
        System.out.println("ready");
        while (true) {
            List<Act> acts = store.acts();
            if (!acts.isEmpty() && acts.get(0).kind() == Act.Kind.SWITCHED) {
                switching.undo(acts.get(0).id(), "child", "thử");
            } else {
                switching.apply(order, Optional.empty());
            }
            System.out.println("done.");
        }
    }

    /** The store, saying a line for each dossier it is about to write. */
    private static PolicyStore telling(H2DossierStore store) {
        return (PolicyStore) Proxy.newProxyInstance(SwitchKillTest.class.getClassLoader(),
                new Class<?>[] {PolicyStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("act")) {
                        arguments[4] = telling((PolicyStore.Mover) arguments[4]);
                    }
                    return method.invoke(store, arguments);
                });
    }

    private static PolicyStore.Mover telling(PolicyStore.Mover mover) {
        return new PolicyStore.Mover() {
            @Override
            public Optional<NewContent> move(Seen seen) throws IOException, Refused {
                System.out.println("moving.");
                return mover.move(seen);
            }

            @Override
            public void unreadable(String id, String why) throws Refused {
                mover.unreadable(id, why);
            }

            @Override
            public void last() throws Refused {
                mover.last();
            }
        };
    }
}
