package khung.plugins;

/** Hears how far an installation or removal is. Called on the thread that does the work. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = step -> { };

    /** A step begins. */
    void at(Step step);
}
