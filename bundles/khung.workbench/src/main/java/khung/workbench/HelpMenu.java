package khung.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

import khung.plugins.Plugin;

/** The help of plugins in the menu, there as long as they are. UI thread. */
final class HelpMenu {

    private final Desk desk;
    private final MenuManager menu;
    private final List<ActionContributionItem> items = new ArrayList<>();

    /** @param menu the help menu; the help of plugins comes at its end */
    HelpMenu(Desk desk, MenuManager menu) {
        this.desk = desk;
        this.menu = menu;
        menu.add(new Separator());
    }

    /** Shows the entries of those that are there and have something to say. */
    void show() {
        items.forEach(menu::remove);
        items.clear();
        for (Plugin plugin : desk.plugins().here()) {
            if (!plugin.help().isBlank() && plugin.state() != Plugin.State.REFUSED) {
                ActionContributionItem item = new ActionContributionItem(new Action(plugin.name().replace("&", "&&")) {
                    @Override
                    public void run() {
                        tell(plugin);
                    }
                });
                items.add(item);
                menu.add(item);
            }
        }
        menu.update(true);
    }

    /** Tells how the forms of a plugin are meant. */
    void tell(Plugin plugin) {
        List<String> lines = new ArrayList<>(plugin.help().strip().lines().toList());
        lines.add("");
        lines.add(desk.say("help.plugin.by", plugin.name(), plugin.version()));
        desk.questions().tell(plugin.name(), lines);
    }

    /** The plugin whose help belongs to what is in front. */
    Optional<Plugin> here(Optional<DossierEditor> editor) {
        return editor.flatMap(e -> desk.plugins().bringing(e.rubric())).filter(p -> !p.help().isBlank());
    }

    /** What the menu shows of plugins. */
    List<String> names() {
        return items.stream().map(i -> i.getAction().getText()).toList();
    }
}
