package khung.documents.tables.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.osgi.service.component.annotations.Component;

import khung.authoring.Block;
import khung.authoring.SourceText;
import khung.authoring.TableReader;
import khung.authoring.Trait;
import khung.text.BadInput;

/**
 * Reads Word and Excel files as they come from offices. Nothing in them is run, computed or fetched: macros lie
 * untouched, formulas give the value kept with them, and the parser knows no external entities. Stateless.
 */
@Component
public final class OfficeTableReader implements TableReader {

    static {
        ZipSecureFile.setMinInflateRatio(Limits.LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(Limits.ENTRY);
        ZipSecureFile.setMaxTextSize(Limits.ENTRY);
        ZipSecureFile.setMaxFileCount(Limits.ENTRIES);
    }

    @Override
    public SourceText read(String file, byte[] bytes, Optional<String> sheet) throws BadInput {
        Archive archive = Archive.of(file, bytes);
        List<Block> blocks = blocks(file, bytes, sheet, archive.kind());
        if (blocks.stream().noneMatch(Block.TableCells.class::isInstance)) {
            throw Refusal.of(file, "noTable");
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (archive.macros()) {
            traits.add(Trait.MACROS);
        }
        if (archive.revisions()) {
            traits.add(Trait.REVISIONS);
        }
        return new SourceText(file, blocks, traits);
    }

    private static List<Block> blocks(String file, byte[] bytes, Optional<String> sheet, Archive.Kind kind)
            throws BadInput {
        try {
            if (kind == Archive.Kind.WORKBOOK) {
                return new WorkbookTables(file).read(bytes, sheet);
            }
            if (sheet.isPresent()) {
                throw Refusal.of(file, "noSheets");
            }
            return new DocumentTables(file).read(bytes);
        } catch (BadInput e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            // The library has no one exception for what it cannot read; whichever it is, the file is not sound.
            throw Refusal.of(file, "damaged");
        }
    }
}
