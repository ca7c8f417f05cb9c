package khung.authoring;

import java.util.List;
import java.util.Set;

/**
 * What a Word or Excel file holds, as far as a rubric can be made of it.
 *
 * @param file the file's name as the person gave it
 * @param blocks paragraphs and tables in order
 * @param traits what is to be known about the file as a whole
 */
public record SourceText(String file, List<Block> blocks, Set<Trait> traits) {

    /** Copies. */
    public SourceText {
        blocks = List.copyOf(blocks);
        traits = Set.copyOf(traits);
    }
}
