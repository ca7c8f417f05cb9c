package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Problem;

/** The file behind {@code --holidays}: {@code holidays/1} documents. Holidays are shown and never move a deadline. */
final class Holidays {

    static final String KIND = "holidays/1";

    private Holidays() {
    }

    /** Names by day; none when no file is named. */
    static Map<LocalDate, String> read(Session session, String file) throws BadInput, IOException {
        Map<LocalDate, String> days = new TreeMap<>();
        if (file == null) {
            return days;
        }
        List<Problem> problems = new ArrayList<>();
        for (Fields f : new GradingFile(session, file, KIND).documents(problems)) {
            for (Fields d : f.mappings("days")) {
                String date = GradingFile.needDate(d, "date");
                String name = d.need("name");
                d.nothingElse();
                if (d.problems().isEmpty()) {
                    GradingFile.once(days.putIfAbsent(LocalDate.parse(date), name) == null, d, "date", date);
                }
            }
            f.nothingElse();
        }
        GradingFile.refuse(problems);
        return days;
    }
}
