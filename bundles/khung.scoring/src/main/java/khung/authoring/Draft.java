package khung.authoring;

import java.util.List;

import khung.authoring.Remark.Severity;

/**
 * A rubric file made from a document.
 *
 * @param yaml the text of the file
 * @param criteria how many rows in it are scored
 * @param remarks what a person must know about it, in the order of the document
 */
public record Draft(String yaml, int criteria, List<Remark> remarks) {

    /** Whether a person has to settle something before the file can be used. */
    public boolean unsettled() {
        return remarks.stream().anyMatch(r -> r.severity() == Severity.ERROR);
    }
}
