package khung.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML (and so JSON) into {@link Node}s, one document of the stream after the other. Anchors,
 * aliases, tags and repeated names are refused: what stands in the file is all there is.
 */
public final class Documents {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int DEEPEST = 40;
    private static final int MOST_CHARACTERS = 2_000_000_000;

    private final String file;
    private final Iterator<Event> events;

    private Documents(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * Reads all documents of a file, handing each over as soon as it is whole.
     *
     * @param file the name used in messages
     * @param bytes UTF-8, with or without byte order mark; closed by the caller
     * @param each called for every document, in order; a top-level list counts as a document per item
     * @throws BadInput at the first place that is not well-formed
     * @throws IOException when reading fails
     */
    public static void read(String file, InputStream bytes, Consumer<Node> each) throws BadInput, IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true)
                .setCodePointLimit(MOST_CHARACTERS).build();
        try {
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
            new Documents(file, new Parse(settings).parseReader(withoutMark(text)).iterator()).readAll(each);
        } catch (CharacterCodingException e) {
            throw bad(Place.of(file), "notUtf8");
        } catch (MarkedYamlEngineException e) {
            Place at = e.getProblemMark().map(m -> place(file, m)).orElse(Place.of(file));
            throw bad(at, "notYaml", e.getProblem());
        } catch (YamlEngineException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw bad(Place.of(file), "notUtf8");
            }
            throw bad(Place.of(file), "notYaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (Refused e) {
            throw new BadInput(List.of(e.problem));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader pushed = new PushbackReader(text);
        int first = pushed.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            pushed.unread(first);
        }
        return pushed;
    }

    /** Reads all documents of a file into a list. */
    public static List<Node> read(String file, InputStream bytes) throws BadInput, IOException {
        List<Node> all = new ArrayList<>();
        read(file, bytes, all::add);
        return all;
    }

    private void readAll(Consumer<Node> each) {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() != Event.ID.DocumentStart) {
                continue;
            }
            Event first = events.next();
            if (first.getEventId() == Event.ID.SequenceStart) {
                refuseExtras(first);
                for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                    each.accept(node(next, 1));
                }
            } else {
                each.accept(node(first, 0));
            }
        }
    }

    private Node node(Event event, int depth) {
        Place place = place(file, event.getStartMark());
        if (depth > DEEPEST) {
            throw new Refused(problem(place, "tooDeep"));
        }
        refuseExtras(event);
        switch (event.getEventId()) {
            case Scalar: {
                return new Node.Text(place, scalar((ScalarEvent) event));
            }
            case SequenceStart: {
                List<Node> items = new ArrayList<>();
                for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                    items.add(node(next, depth + 1));
                }
                return new Node.Sequence(place, items);
            }
            case MappingStart: {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                    Place at = place(file, next.getStartMark());
                    if (!(next instanceof ScalarEvent name)) {
                        throw new Refused(problem(at, "nameNotText"));
                    }
                    refuseExtras(next);
                    String key = scalar(name);
                    if (entries.put(key, new Node.Entry(at, node(events.next(), depth + 1))) != null) {
                        throw new Refused(problem(at, "nameTwice", key));
                    }
                }
                return new Node.Mapping(place, entries);
            }
            default:
                throw new Refused(problem(place, "alias"));
        }
    }

    private void refuseExtras(Event event) {
        boolean tagged = event instanceof ScalarEvent s && s.getTag().isPresent();
        boolean anchored = event instanceof NodeEvent n && n.getAnchor().isPresent();
        if (tagged || anchored) {
            throw new Refused(problem(place(file, event.getStartMark()), "alias"));
        }
    }

    private static String scalar(ScalarEvent event) {
        String value = event.getValue();
        boolean blank = event.isPlain() && value.equals("null");
        return blank ? "" : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> place(file, m)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Problem problem(Place place, String key, Object... arguments) {
        return new Problem(place, "", Phrase.of(Documents.class, key, arguments),
                Phrase.of(Documents.class, key + ".remedy"));
    }

    private static BadInput bad(Place place, String key, Object... arguments) {
        return new BadInput(List.of(problem(place, key, arguments)));
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            this.problem = problem;
        }
    }
}
