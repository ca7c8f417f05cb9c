package khung.quota;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;

/**
 * One of a group of similar posts.
 *
 * @param id its id within the group
 * @param name for people
 * @param head whether the post is that of a head
 * @param grade what conditions, caps and decisions give before the quota; the limited grade makes a candidate
 * @param points the total, unrounded; empty where none is known
 */
public record Member(String id, String name, boolean head, Grade grade, Optional<BigFraction> points) {

    /** The same with another grade. */
    public Member with(Grade other) {
        return new Member(id, name, head, other, points);
    }
}
