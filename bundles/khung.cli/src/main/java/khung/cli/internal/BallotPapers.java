package khung.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.ballot.Ballot;
import khung.ballot.Tally;
import khung.text.BadInput;

/**
 * The papers of a vote as plain text: a ballot paper to be copied, and the record of the count. None of the sources
 * prints the form it names (Mẫu 8, Mẫu 9), so the wording here is Khung's and says so.
 */
record BallotPapers(Session session, List<BallotResult> results, List<NewFile> ballots, List<NewFile> records) {

    private static final String BLANK = "……";

    /** Looks whether every file can be made, before any is. */
    static BallotPapers into(Session session, String folder, List<BallotResult> results) throws BadInput {
        if (!Files.isDirectory(session.resolve(folder))) {
            throw Session.bad(folder, "ballot.noFolder");
        }
        List<NewFile> ballots = new ArrayList<>();
        List<NewFile> records = new ArrayList<>();
        for (int i = 1; i <= results.size(); i++) {
            ballots.add(new NewFile(session, folder + "/" + session.say("ballot.paper.file", i)));
            records.add(new NewFile(session, folder + "/" + session.say("ballot.record.file", i)));
        }
        for (NewFile file : ballots) {
            file.check();
        }
        for (NewFile file : records) {
            file.check();
        }
        return new BallotPapers(session, results, ballots, records);
    }

    void write() throws BadInput, IOException {
        for (int i = 0; i < results.size(); i++) {
            ballots.get(i).write(String.join("\n", ballot(results.get(i))) + "\n");
            records.get(i).write(String.join("\n", record(results.get(i))) + "\n");
        }
    }

    private List<String> ballot(BallotResult result) {
        List<String> lines = head(result, "ballot.paper.title", true);
        lines.add(session.say("ballot.paper.how"));
        result.of().subjects().forEach(s -> {
            lines.add("");
            lines.add(s.name());
            result.of().guidance().gradeNames().values().forEach(g -> lines.add("  [  ] " + g));
        });
        lines.add("");
        lines.add(session.say("ballot.paper.secret"));
        return lines;
    }

    private List<String> record(BallotResult result) {
        List<String> lines = head(result, "ballot.record.title", false);
        lines.add(result.numbers());
        for (Map.Entry<BallotCase.Subject, Optional<Tally>> one : result.tallies().entrySet()) {
            lines.add("");
            lines.add(one.getKey().name());
            if (one.getValue().isPresent()) {
                result.table(one.getValue().get()).lines().forEach(l -> lines.add("  " + l));
                result.trace(one.getKey(), one.getValue()).forEach(l -> lines.add("  " + l));
            } else {
                blank(result).lines().forEach(l -> lines.add("  " + l));
            }
        }
        lines.add("");
        lines.add(session.say("ballot.record.signed"));
        return lines;
    }

    private TextTable blank(BallotResult result) {
        TextTable table = new TextTable();
        String votes = session.say("ballot.votes", BLANK);
        result.of().guidance().gradeNames().values().forEach(g -> table.row(g, votes));
        table.row(session.say("ballot.valid"), votes);
        table.row(session.say("ballot.invalid"), votes);
        return table;
    }

    private List<String> head(BallotResult result, String title, boolean paper) {
        List<String> lines = new ArrayList<>();
        lines.add(session.say(title));
        lines.add(session.say("ballot.paper.meeting", result.of().meeting().name(), result.of().meeting().day()));
        lines.add(result.of().ballot().says());
        Optional<Ballot.Form> form = result.of().ballot().form().filter(f -> f.paper() == paper && !f.printed());
        lines.add(form.isPresent() ? session.say("ballot.paper.notPrinted", form.get().name(),
                String.valueOf(form.get().line())) : session.say("ballot.paper.own"));
        lines.add("");
        return lines;
    }
}
