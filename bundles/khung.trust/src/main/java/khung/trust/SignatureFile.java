package khung.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;
import khung.trust.files.Refusal;

/**
 * A detached signature, kept beside what it signs as {@code NAME.sig}. Reading one says nothing about its truth;
 * {@link TrustedKeys#verify} does.
 *
 * @param kind what sort of thing is signed: {@code supplement}, {@code plugin}
 * @param name what it is called
 * @param sha256 of the bytes signed
 * @param signer the signer's name as the signer wrote it
 * @param key fingerprint of the signer's key
 * @param date the day, as the signer's clock had it
 * @param signature in base64, over everything above
 */
public record SignatureFile(String kind, String name, String sha256, String signer, String key, LocalDate date,
        String signature) {

    /** More than a signature ever needs. */
    public static final int MOST_BYTES = 4096;

    /** What the name of a signature file adds to the name of what it signs. */
    public static final String ENDING = ".sig";

    private static final String FORMAT = "signature/1";

    /** The content of the file. */
    public String text() {
        return "khung: " + FORMAT + "\nkind: " + quoted(kind) + "\nname: " + quoted(name) + "\nsha256: " + sha256
                + "\nsigner: " + quoted(signer) + "\nkey: " + key + "\ndate: " + date + "\nsignature: " + signature
                + "\n";
    }

    /**
     * Reads a signature file.
     *
     * @param file the file's name for messages
     */
    public static SignatureFile read(String file, byte[] bytes) throws BadInput {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(SignatureFile.class, file, "NOT_A_SIGNATURE");
        }
        List<Node> documents;
        try {
            documents = Documents.read(file, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        List<Problem> problems = new ArrayList<>();
        SignatureFile read = documents.size() != 1 ? null
                : Fields.of(documents.get(0), "", problems).map(SignatureFile::of).orElse(null);
        if (read == null || !problems.isEmpty() || !read.wellFormed()) {
            throw problems.isEmpty() ? Refusal.of(SignatureFile.class, file, "NOT_A_SIGNATURE")
                    : new BadInput(problems);
        }
        return read;
    }

    private static SignatureFile of(Fields f) {
        String format = f.need("khung");
        LocalDate date;
        try {
            date = LocalDate.parse(f.need("date"));
        } catch (DateTimeParseException e) {
            date = null;
        }
        SignatureFile read = new SignatureFile(f.need("kind"), f.need("name"), f.need("sha256"), f.need("signer"),
                f.need("key"), date, f.need("signature"));
        f.nothingElse();
        return format.equals(FORMAT) && date != null ? read : null;
    }

    /** What is shown to people before anything is verified must not be able to deceive them. */
    private boolean wellFormed() {
        return kind.matches("[a-z-]{1,30}") && Signer.name(name).filter(name::equals).isPresent()
                && Signer.name(signer).filter(signer::equals).isPresent() && Sha256.isOne(sha256)
                && Sha256.isOne(key) && signature.matches("[A-Za-z0-9+/]{86}==");
    }

    /** Whether this very statement was signed with that key. */
    boolean isBy(Signer by) {
        try {
            Signature algorithm = Signature.getInstance(Signer.ALGORITHM);
            algorithm.initVerify(by.key());
            algorithm.update(statement());
            return algorithm.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    SignatureFile with(String made) {
        return new SignatureFile(kind, name, sha256, signer, key, date, made);
    }

    /**
     * The bytes signed: what this is, then every field with its length before it, so that no field can be read as
     * part of another and nothing signed for another purpose can be passed off as this.
     */
    byte[] statement() {
        StringBuilder statement = new StringBuilder("khung " + FORMAT + "\n");
        for (String field : List.of(kind, name, sha256, signer, key, date.toString())) {
            statement.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field).append('\n');
        }
        return statement.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
