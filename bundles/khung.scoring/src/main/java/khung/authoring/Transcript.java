package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import khung.authoring.Remark.Severity;
import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/**
 * Turns what a document holds into a rubric file: texts and numbers as they stand there, the method of each row as far
 * as its cells say it, and a remark for all the rest. Not for use by several threads.
 */
public final class Transcript {

    private final Remarks remarks = new Remarks();
    private final Outline outline = new Outline(remarks);
    private final Preamble preamble = new Preamble();
    private final SourceText source;
    private TableRows rows;
    private boolean ended;

    private Transcript(SourceText source) {
        this.source = source;
    }

    /**
     * Makes a file.
     *
     * @param source what the document holds
     * @param head what does not stand in it
     * @param language of the comments written beside the rows
     * @throws BadInput when no table of it has columns that are understood
     */
    public static Draft of(SourceText source, DraftHead head, Locale language) throws BadInput {
        return new Transcript(source).make(head, language);
    }

    private Draft make(DraftHead head, Locale language) throws BadInput {
        whole();
        rows = new TableRows(remarks, outline, preamble);
        for (Block block : source.blocks()) {
            block.on(new Block.Cases<Void>() {
                @Override
                public Void paragraph(Block.Paragraph paragraph) {
                    read(paragraph);
                    return null;
                }

                @Override
                public Void table(Block.TableCells table) {
                    if (!ended) {
                        rows.read(table);
                    }
                    return null;
                }
            });
        }
        if (!rows.any()) {
            throw new BadInput(List.of(new Problem(Place.of(source.file()), "", phrase("noTable"),
                    phrase("noTable.remedy"))));
        }
        rows.finish();
        DraftFile file = new DraftFile(source.file(), head, preamble.title(), rows.total(), rows.levels(), remarks);
        String yaml = file.text(outline.parts(), language);
        return new Draft(yaml, (int) leaves(outline.parts()).count(), remarks.all());
    }

    /** What is to be known of the document before anything in it. */
    private void whole() {
        if (source.traits().contains(Trait.REVISIONS)) {
            remarks.error("document.revisions", CellPlace.DOCUMENT);
        }
        if (source.traits().contains(Trait.MACROS)) {
            remarks.info("document.macros", CellPlace.DOCUMENT);
        }
    }

    private void read(Block.Paragraph paragraph) {
        if (paragraph.traits().contains(Trait.CONTROL)) {
            remarks.error("document.control", CellPlace.DOCUMENT);
        }
        if (paragraph.traits().contains(Trait.LEGACY_FONT)) {
            remarks.count("text.legacy", Severity.ERROR, CellPlace.DOCUMENT);
        }
        CellText text = CellText.of(Stream.of(paragraph.text().split("\n")).toList());
        if (text.blank() || ended) {
            return;
        }
        if (text.decomposed()) {
            remarks.count("text.decomposed", Severity.INFO, CellPlace.DOCUMENT);
        }
        if (rows.any() && preamble.beginsAppendix(text.text())) {
            ended = true;
            remarks.error("document.next", CellPlace.DOCUMENT, text.text());
            return;
        }
        preamble.line(text.text(), text.decomposed());
    }

    private static Stream<DraftRow> leaves(List<DraftRow> rows) {
        List<Stream<DraftRow>> all = new ArrayList<>();
        rows.forEach(r -> all.add(r.leaf() ? Stream.of(r) : leaves(r.rows)));
        return all.stream().flatMap(s -> s);
    }

    static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Transcript.class, key, arguments);
    }
}
