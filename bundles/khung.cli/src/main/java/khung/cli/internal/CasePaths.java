package khung.cli.internal;

import java.util.ArrayList;
import java.util.List;

import khung.dossier.Case;
import khung.dossier.Stage;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;

/** The names of all fields of a case, in the order of the form. */
final class CasePaths {

    private static final List<String> HEADER = List.of("person.name", "person.born", "person.partyPost",
            "person.governmentPost", "person.unionPost", "unit", "role", "unit.assigned", "unit.done", "unit.late",
            "unit.exceeded", "unit.quality", "own.assigned", "own.done");
    private static final List<String> FORCE = List.of("tasks", "done", "late", "exceeded", "reason", "authority");
    private static final List<String> NOT_ASKED = List.of(".notAsked", ".notAskedBy", ".notAskedReason");
    private static final List<String> DECISION = List.of("decision.grade", "decision.by", "decision.date",
            "decision.reason");

    private final Rubric rubric;
    private final Case file;
    private final List<String> paths = new ArrayList<>(HEADER);

    private CasePaths(Rubric rubric, Case file) {
        this.rubric = rubric;
        this.file = file;
    }

    static List<String> of(Rubric rubric, Case file) {
        CasePaths all = new CasePaths(rubric, file);
        all.force("unit", file.unit().force().size());
        all.force("own", file.dossier().ownForce().size());
        rubric.guidance().facts().keySet().forEach(name -> all.paths.add("facts." + name));
        rubric.criteria().filter(i -> i.method().orElseThrow() instanceof Method.Ratio)
                .forEach(i -> all.paths.add("plan." + i.key()));
        for (Stage stage : Stage.values()) {
            all.stage(stage);
        }
        all.paths.addAll(DECISION);
        return all.paths;
    }

    private void force(String whose, int size) {
        for (int i = 1; i <= size; i++) {
            for (String field : FORCE) {
                paths.add(whose + ".force." + i + "." + field);
            }
        }
    }

    private void stage(Stage stage) {
        rubric.criteria().forEach(item -> row(stage, item));
        paths.add(stage.word() + ".proposedGrade");
        if (stage == Stage.APPRAISER) {
            paths.add(stage.word() + ".points");
            paths.add(stage.word() + ".keyTasks");
        }
    }

    private void row(Stage stage, Item item) {
        String path = stage.word() + "." + item.key();
        paths.add(path);
        Method method = item.method().orElseThrow();
        if (method instanceof Method.AssessedPercent) {
            paths.addAll(List.of(path + ".percent", path + ".by", path + ".reason"));
        } else if (method instanceof Method.Points) {
            paths.add(path + ".reason");
        }
        boolean nothingAsked = file.dossier().plan().target(item.key()).filter(t -> t.signum() <= 0).isPresent();
        if (item.ifAny() || nothingAsked) {
            NOT_ASKED.forEach(p -> paths.add(path + p));
        }
        paths.add(stage.word() + ".note." + item.key());
    }
}
