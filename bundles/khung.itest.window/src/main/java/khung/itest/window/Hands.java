package khung.itest.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Reads and presses what is in the window, by the words on it. Beside the UI thread unless said otherwise. */
final class Hands {

    private final ShippedWindow window;

    Hands(ShippedWindow window) {
        this.window = window;
    }

    /** Whether these words can be read in the window now. UI thread. */
    boolean says(String words) {
        return ShippedWindow.all(window.shell(), Text.class).stream()
                .anyMatch(t -> t.isVisible() && t.getText().contains(words));
    }

    /** Narrows the list of dossiers, and opens all of it. UI thread. */
    void search(String words) {
        ShippedWindow.all(window.shell(), Text.class).get(0).setText(words);
    }

    /** Where the page of plugins asks for a path. UI thread. */
    Optional<Text> place() {
        return ShippedWindow.all(window.shell(), Text.class).stream().filter(t -> t.isVisible()
                && t.getMessage().startsWith("Dán đường dẫn")).findFirst();
    }

    /** Points the page of plugins at a file or folder. */
    void look(Path at) {
        window.until(() -> place().filter(Text::isEnabled).isPresent());
        window.display().syncExec(() -> {
            place().orElseThrow().setText(at.toString());
            place().orElseThrow().notifyListeners(SWT.DefaultSelection, new Event());
        });
        window.until(() -> place().filter(Text::isEnabled).isPresent());
    }

    /** Points the page at a file, lets it be installed, and waits until it is said what came of it. */
    void bring(Path file, String button, String outcome) {
        look(file);
        window.until(() -> says("chữ ký và nội dung đều đúng"));
        pressWhenReady(button);
        window.until(() -> says(outcome) && place().filter(Text::isEnabled).isPresent());
    }

    /** The button whose text begins so. UI thread. */
    Optional<Button> button(String text) {
        return ShippedWindow.all(window.shell(), Button.class).stream().filter(b -> b.isVisible()
                && plain(b.getText()).startsWith(text)).findFirst();
    }

    void press(String text) {
        window.display().syncExec(() -> button(text).orElseThrow(() -> new AssertionError(text)).notifyListeners(
                SWT.Selection, new Event()));
    }

    void pressWhenReady(String text) {
        window.until(() -> button(text).filter(Button::isEnabled).isPresent());
        press(text);
    }

    /** Chooses an entry of a menu, as soon as it can be chosen. */
    void menu(String text) {
        window.until(() -> item(text).filter(MenuItem::isEnabled).isPresent());
        window.display().syncExec(() -> item(text).orElseThrow().notifyListeners(SWT.Selection, new Event()));
    }

    /** The same for an entry that opens a dialog, which holds the UI thread until it is closed. */
    void menuLater(String text) {
        window.until(() -> item(text).filter(MenuItem::isEnabled).isPresent());
        window.display().asyncExec(() -> item(text).orElseThrow().notifyListeners(SWT.Selection, new Event()));
    }

    private Optional<MenuItem> item(String text) {
        return items(window.shell().getMenuBar()).stream().filter(i -> plain(i.getText()).equals(text)).findFirst();
    }

    /** The entries of the help menu. UI thread. */
    List<String> help() {
        for (MenuItem top : window.shell().getMenuBar().getItems()) {
            if (plain(top.getText()).equals("Trợ giúp")) {
                return items(top.getMenu()).stream().map(i -> plain(i.getText())).toList();
            }
        }
        return List.of();
    }

    private static List<MenuItem> items(Menu menu) {
        List<MenuItem> all = new ArrayList<>();
        for (MenuItem item : menu.getItems()) {
            all.add(item);
            if (item.getMenu() != null) {
                all.addAll(items(item.getMenu()));
            }
        }
        return all;
    }

    /** The cells of a table, line by line. UI thread. */
    List<String> cells(Table table) {
        List<String> lines = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.getColumnCount(); i++) {
                cells.add(item.getText(i));
            }
            lines.add(String.join(" | ", cells));
        }
        return lines;
    }

    /** Chooses the line of a table that begins so. UI thread. */
    void choose(Table table, String begins) {
        List<String> lines = cells(table);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(begins)) {
                table.setSelection(i);
                table.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
        throw new AssertionError(begins + " in " + lines);
    }

    static String plain(String text) {
        return text.replaceAll("\t.*", "").replace("&", "");
    }
}
