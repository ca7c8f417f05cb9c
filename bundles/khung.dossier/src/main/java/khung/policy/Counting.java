package khung.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import khung.policy.MoveReport.StageMove;
import khung.policy.Preview.GradeMove;
import khung.policy.Preview.QuotaRule;
import khung.policy.Preview.Unreadable;
import khung.policy.Targets.Target;
import khung.quota.Quota;
import khung.rubric.Guidance;
import khung.text.BadInput;

/** Counts what an order does, and makes the token that says what was looked at. Holds few things, however many dossiers. */
final class Counting {

    /** More unreadable dossiers than these are counted nowhere else either; the first ones say what is wrong. */
    private static final int MOST_UNREADABLE = 100;

    private final MessageDigest seen = sha256();
    private final Map<String, GradeMove> moves = new TreeMap<>();
    private final Map<String, Long> grades = new TreeMap<>();
    private final Map<String, List<QuotaRule>> quotas = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private long moved;
    private long staying;
    private long drafts;
    private long pointsChanged;
    private long gradesChanged;
    private long withoutRow;
    private long withoutAnswer;
    private long unfit;

    Counting(SwitchOrder order) {
        look(order.policies().toString());
        look(order.from().toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String text) {
        seen.update(text.getBytes(StandardCharsets.UTF_8));
        seen.update((byte) '\n');
    }

    void moved(MoveReport report, Target target) {
        moved++;
        look(report.dossier() + " " + report.revision() + " " + target.rubric().digest() + " "
                + new TreeMap<>(target.pins().rulings()));
        drafts += report.draft() ? 1 : 0;
        boolean points = false;
        for (StageMove stage : report.stages()) {
            points |= stage.pointsChange();
            withoutRow += stage.withoutRow().size();
            withoutAnswer += stage.withoutAnswer().size();
            unfit += stage.unfit().size();
        }
        pointsChanged += points ? 1 : 0;
        report.deciding().ifPresent(stage -> {
            quotas(stage.before().sheet().rubric().guidance(), false);
            quotas(stage.after().sheet().rubric().guidance(), true);
            gradesChanged += stage.gradeChanges() ? 1 : 0;
            GradeMove move = new GradeMove(stage.gradeBefore().map(KeptSheet::word).orElse("-"),
                    stage.gradeAfter().map(KeptSheet::word).orElse("-"));
            String key = move.before() + " " + move.after();
            moves.put(key, move);
            grades.merge(key, 1L, Long::sum);
        });
    }

    private void quotas(Guidance guidance, boolean after) {
        String reference = guidance.id() + "@" + guidance.version();
        quotas.computeIfAbsent((after ? "1 " : "0 ") + reference, k -> {
            try {
                return Quota.of(guidance).stream().map(q -> new QuotaRule(reference, after, q.says(), q.rules())).toList();
            } catch (BadInput e) {
                // A guidance that was read has been found whole; one that is not says nothing here.
                return List.of();
            }
        });
    }

    void staying() {
        staying++;
    }

    void unreadable(String id, String why) {
        if (unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(new Unreadable(id, why));
        }
    }

    Preview result() {
        Map<GradeMove, Long> all = new LinkedHashMap<>();
        grades.forEach((key, number) -> all.put(moves.get(key), number));
        return new Preview(moved, staying, drafts, pointsChanged, gradesChanged, all,
                quotas.values().stream().flatMap(List::stream).toList(), withoutRow, withoutAnswer, unfit,
                List.copyOf(unreadable), HexFormat.of().formatHex(copy().digest()).substring(0, 16));
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) seen.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
