package khung.eligibility;

import java.util.List;
import java.util.Map;

/**
 * Somebody, or an organisation or collective, with what a person entered. Events and posts are the whole list: what
 * is not in it did not happen. A fact left out is not known.
 *
 * @param id its id
 * @param name for people
 * @param events what happened, in any order
 * @param posts where it was, in any order, no two official ones at the same time; none when nothing changed
 * @param marks yes or no by the guidance's word
 * @param counts whole numbers by the guidance's word
 */
public record Subject(String id, String name, List<Event> events, List<Post> posts, Map<String, Boolean> marks,
        Map<String, Integer> counts) {

    /** Copies. */
    public Subject {
        events = List.copyOf(events);
        posts = List.copyOf(posts);
        marks = Map.copyOf(marks);
        counts = Map.copyOf(counts);
    }
}
