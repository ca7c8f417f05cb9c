package khung.register;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a source document, as the register keeps it.
 *
 * @param id for instance R003P-17
 * @param group the part of the register it belongs to, for instance 003P
 * @param seed number of the source document
 * @param section the section's own name
 * @param line line of the source, counted from 1 with blank lines left out
 * @param quote the words of the source, NFC
 * @param says what it says, in one sentence
 * @param status what it is meant to be
 * @param pending what still has to be made before anything names it; empty when nothing is missing
 * @param why why it is a step of the process or out of reach; empty for the others
 * @param despite why it is neither enforced nor a fact although it states a number, date or grade; mostly empty
 * @param claims places of rubrics that stand for it, because rows carry no rule ids
 * @param code full names of classes that apply it where no datum can name it
 */
public record Rule(String id, String group, String seed, String section, int line, String quote, String says,
        RuleStatus status, Optional<String> pending, Optional<String> why, Optional<String> despite,
        List<Claim> claims, List<String> code) {
}
