package khung.workbench;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Left;
import khung.dossier.RubricLookup;
import khung.policy.Followed;
import khung.policy.MoveReport;
import khung.policy.MoveReport.StageMove;
import khung.policy.Refused;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;

/**
 * What an open form goes on with after its dossier was moved: what was typed, brought along.
 *
 * @param typed what the form held when it was asked
 * @param before the rubric the form was built from
 * @param to what it goes on with
 * @param stored what is on disk now
 * @param installed whether the rubric is installed, or only kept by the store
 * @param drafted whether the store has brought along the very same as a draft
 */
record FollowMoves(Case typed, Rubric before, Followed to, Stored stored, boolean installed, boolean drafted) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
            .withZone(ZoneId.systemDefault());

    /**
     * Looks whether a dossier was moved; empty when it was not. On the disk's thread.
     *
     * @param typing what the form holds, saved or not
     * @param basedOn the revision it began with
     */
    static Optional<FollowMoves> since(Desk desk, Rubric rubric, Case typing, long basedOn)
            throws IOException, Refused {
        if (desk.switching().isEmpty() || basedOn == 0) {
            return Optional.empty();
        }
        Followed to = desk.switching().get().follow(typing, basedOn);
        String id = typing.dossier().id();
        Optional<Stored> stored = to.reports().isEmpty() ? Optional.empty() : desk.store().load(id);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        boolean drafted = desk.store().draft(id).filter(d -> d.basedOn() == to.basedOn()
                && d.file().dossier().equals(to.file().dossier())).isPresent();
        return Optional.of(new FollowMoves(typing, rubric, to, stored.get(),
                RubricLookup.pinned(desk.rubrics(), to.file().dossier()).isPresent(), drafted));
    }

    /** What is on disk, if that is what the form goes on from; else somebody has saved since. */
    boolean upToDate() {
        return stored.revision() == to.basedOn();
    }

    /** Whether the form itself must be another one. */
    boolean otherForm() {
        return !before.digest().equals(to.rubric().digest());
    }

    /** The field that continues this one; empty where none does. */
    Optional<String> field(String path) {
        return new CaseFields(before).row(path)
                .flatMap(r -> Optional.ofNullable(RubricDiff.of(before, to.rubric()).carried().get(r.key()))
                        .map(key -> r.at(key).path()))
                .or(() -> Optional.of(path).filter(p -> new CaseFields(before).row(p).isEmpty()));
    }

    /** What a person is told, in one line. */
    String says(Desk desk) {
        String at = MOMENT.format(stored.savedAt());
        String reference = to.rubric().reference();
        int aside = to.reports().stream().mapToInt(r -> r.left().size()).sum();
        return before.reference().equals(reference) ? desk.say("info.reread", reference, at, stored.savedBy())
                : aside == 0 ? desk.say("info.moved", reference, at, stored.savedBy())
                : desk.say("info.moved.aside", reference, at, stored.savedBy(), aside);
    }

    /** What became of what was entered, line by line; none where nothing is to be told. */
    List<String> details(Desk desk) {
        List<String> lines = new ArrayList<>();
        for (MoveReport report : to.reports()) {
            report.rulings().forEach((id, r) -> lines.add(desk.say("moved.ruling", id, r.before(), r.after())));
            for (StageMove stage : report.stages()) {
                stage.unfit().forEach(u -> lines.add(u.before() + " → " + u.after() + ": "
                        + u.misfit().what().in(desk.language())));
                stage.withoutAnswer().forEach(key -> lines.add(desk.say("moved.waiting", key,
                        to.rubric().item(key).map(Item::readable).orElse(""))));
            }
        }
        for (Left left : to.file().dossier().left()) {
            left.texts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(t -> lines.add(
                    desk.say("moved.left", left.rubric(), t.getKey(), row(left, t.getKey()), t.getValue())));
        }
        return lines;
    }

    private static String row(Left left, String path) {
        return left.rows().entrySet().stream().filter(r -> path.endsWith("." + r.getKey())
                || path.contains("." + r.getKey() + ".")).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
