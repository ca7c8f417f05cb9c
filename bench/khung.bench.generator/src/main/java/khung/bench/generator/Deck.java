package khung.bench.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Deals every card once in an order by chance, then all of them again: nothing promised is ever left out. */
final class Deck<T> {

    private final List<T> cards;
    private final Random random;
    private int dealt;

    Deck(List<T> cards, Random random) {
        this.cards = new ArrayList<>(cards);
        this.random = random;
        this.dealt = cards.size();
    }

    T deal() {
        if (dealt == cards.size()) {
            Collections.shuffle(cards, random);
            dealt = 0;
        }
        return cards.get(dealt++);
    }
}
