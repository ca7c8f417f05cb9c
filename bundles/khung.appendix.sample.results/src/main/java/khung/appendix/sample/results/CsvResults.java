package khung.appendix.sample.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import khung.results.Asked;
import khung.results.Figure;
import khung.results.ResultSource;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;
import khung.trust.files.Home;

/**
 * Sample of a source of results: tables in the folder {@code sample-results} of the user's folder, as {@code *.csv} in
 * UTF-8 with the columns {@code rubric;unit;period;row;value;counted in;document}, the first line being their headings.
 */
@Component
public final class CsvResults implements ResultSource {

    static final String FOLDER = "sample-results";

    private static final int COLUMNS = 7;

    private final Home home;

    /** @param home the user's folder */
    @Activate
    public CsvResults(@Reference Home home) {
        this.home = home;
    }

    @Override
    public String id() {
        return "sample-csv";
    }

    @Override
    public String name(Locale language) {
        return Phrase.of(CsvResults.class, "name").in(language);
    }

    @Override
    public List<Figure> figures(Asked asked) throws BadInput, IOException {
        List<Figure> figures = new ArrayList<>();
        for (Path file : files()) {
            String name = FOLDER + "/" + file.getFileName();
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(";", -1);
                if (cells.length != COLUMNS) {
                    throw new BadInput(List.of(new Problem(new Place(name, i + 1, 1), "",
                            Phrase.of(CsvResults.class, "columns", COLUMNS),
                            Phrase.of(CsvResults.class, "columns.remedy"))));
                }
                boolean meant = asked.rubric().startsWith(cells[0].strip() + "@") && asked.unit().equals(cells[1].strip())
                        && asked.period().text().equals(cells[2].strip());
                if (meant) {
                    figures.add(new Figure(cells[3].strip(), cells[4].strip(), cells[5].strip(),
                            (cells[6].strip() + " (" + name + ":" + (i + 1) + ")").strip()));
                }
            }
        }
        return figures;
    }

    private List<Path> files() throws IOException {
        Optional<Path> folder = home.toRead().map(h -> h.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            return all.filter(f -> f.getFileName().toString().endsWith(".csv")).sorted().toList();
        }
    }
}
