package khung.lint;

import java.util.List;

/** One kind of thing to look for. Stateless; any thread. */
interface Check {

    List<Finding> look(Examined at);
}
