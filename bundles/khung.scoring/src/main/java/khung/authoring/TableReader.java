package khung.authoring;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.BadInput;

/** Reads the text and the tables of Word and Excel files. Runs nothing that is in them. Any thread. */
@ProviderType
public interface TableReader {

    /**
     * Reads a file.
     *
     * @param file the name used in messages
     * @param bytes the whole file
     * @param sheet the sheet of a workbook; may be empty where it has only one with anything on it
     * @throws BadInput when it is no .docx or .xlsx, is encrypted or damaged, is larger than anybody's appendix,
     *         or has no table
     */
    SourceText read(String file, byte[] bytes, Optional<String> sheet) throws BadInput;
}
