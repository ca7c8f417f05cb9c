package khung.lint;

import khung.rubric.Method;

/** What to do for some methods; for all others there is one answer. */
interface SomeCases<T> extends Method.Cases<T> {

    /** The answer for every method not named. */
    T otherwise();

    @Override
    default T passFail(Method.PassFail method) {
        return otherwise();
    }

    @Override
    default T ratio(Method.Ratio method) {
        return otherwise();
    }

    @Override
    default T tiers(Method.Tiers method) {
        return otherwise();
    }

    @Override
    default T points(Method.Points method) {
        return otherwise();
    }

    @Override
    default T assessedPercent(Method.AssessedPercent method) {
        return otherwise();
    }

    @Override
    default T bands(Method.Bands method) {
        return otherwise();
    }

    @Override
    default T chooseOne(Method.ChooseOne method) {
        return otherwise();
    }

    @Override
    default T outcomes(Method.Outcomes method) {
        return otherwise();
    }

    @Override
    default T catalogue(Method.Catalogue method) {
        return otherwise();
    }

    @Override
    default T levels(Method.Levels method) {
        return otherwise();
    }

    @Override
    default T tasks(Method.Tasks method) {
        return otherwise();
    }

    @Override
    default T narrative(Method.Narrative method) {
        return otherwise();
    }
}
