package khung.dossier;

/**
 * The header of a form, each field as typed and empty when blank.
 *
 * @param name full name
 * @param born date of birth, dd/MM/yyyy, which tells namesakes apart
 * @param partyPost post in the Party
 * @param governmentPost post in government
 * @param unionPost post in a mass organisation
 */
public record Person(String name, String born, String partyPost, String governmentPost, String unionPost) {
}
