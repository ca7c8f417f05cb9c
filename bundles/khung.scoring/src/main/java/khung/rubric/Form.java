package khung.rubric;

import java.util.List;

/**
 * The texts of the printed form around the tables, as printed or, where the print is broken, as read.
 *
 * @param issuer left heading, one line each
 * @param motto right heading
 * @param dateLine place and date line
 * @param title one line each
 * @param fields the header fields, in order
 * @param intro the lines before the first table
 * @param totals how the total lines read, by the key of the part, and {@code total} for the whole
 * @param proposal heading and hint of the person's own proposed grade (R003P-82)
 * @param selfSignature the person's signature block
 * @param review heading of the authority's part (R003P-83)
 * @param reviewFields its lines, in order
 * @param authoritySignature the authority's signature block
 */
public record Form(List<String> issuer, String motto, String dateLine, List<String> title, List<Field> fields,
        List<String> intro, java.util.Map<String, String> totals, List<String> proposal,
        List<String> selfSignature, String review, List<Field> reviewFields, List<String> authoritySignature) {

    /**
     * A line to fill in.
     *
     * @param name which datum of the dossier stands there: {@code name, born, partyPost, governmentPost,
     *        unionPost, unit, points, proposedGrade, keyTasks}
     * @param label the printed label
     * @param sameLine whether it continues the line before it
     */
    public record Field(String name, String label, boolean sameLine) {
    }
}
