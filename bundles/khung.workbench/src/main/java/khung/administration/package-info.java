/**
 * The administrator's part of the window: versions, what differs between them, what is wrong with them, rulings,
 * supplements, and the history of what was decided. It decides nothing: everything goes through
 * {@link khung.policy.Switching}, as it does on the command line.
 */
package khung.administration;
