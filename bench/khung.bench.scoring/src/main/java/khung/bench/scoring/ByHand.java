package khung.bench.scoring;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Phụ lục 1 added up line by line with exact fractions, as a person would program it once: the measure Khung's
 * scoring is held against. The only place where numbers of the guidance stand in Java, because being written out is
 * the point of it; a test holds it to the rubric.
 */
final class ByHand {

    private static final BigFraction N0_5 = BigFraction.of(1, 2);
    private static final BigFraction N1 = BigFraction.of(1);
    private static final BigFraction N1_5 = BigFraction.of(3, 2);
    private static final BigFraction N2 = BigFraction.of(2);
    private static final BigFraction N2_5 = BigFraction.of(5, 2);
    private static final BigFraction N3 = BigFraction.of(3);
    private static final BigFraction N6 = BigFraction.of(6);
    private static final BigFraction N10 = BigFraction.of(10);
    private static final BigFraction N15 = BigFraction.of(15);
    private static final BigFraction N18 = BigFraction.of(18);
    private static final BigFraction N20 = BigFraction.of(20);
    private static final BigFraction N25 = BigFraction.of(25);
    private static final BigFraction N60 = BigFraction.of(60);
    private static final BigFraction N70 = BigFraction.of(70);
    private static final BigFraction N80 = BigFraction.of(80);
    private static final BigFraction N90 = BigFraction.of(90);
    private static final BigFraction N100 = BigFraction.of(100);
    private static final BigFraction N50 = BigFraction.of(50);

    private ByHand() {
    }

    /** The total of all rows. */
    static BigFraction total(boolean[] met, BigFraction[] r) {
        BigFraction a1 = BigFraction.ZERO;
        a1 = a1.add(met[0] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[1] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[2] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[3] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[4] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[5] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[6] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[7] ? N2 : BigFraction.ZERO);
        a1 = a1.add(met[8] ? N2 : BigFraction.ZERO);
        BigFraction a2 = BigFraction.ZERO;
        a2 = a2.add(met[9] ? BigFraction.ONE : BigFraction.ZERO);
        a2 = a2.add(met[10] ? BigFraction.ONE : BigFraction.ZERO);
        a2 = a2.add(met[11] ? BigFraction.ONE : BigFraction.ZERO);
        a2 = a2.add(met[12] ? BigFraction.ONE : BigFraction.ZERO);
        BigFraction a3 = BigFraction.ZERO;
        a3 = a3.add(met[13] ? N2 : BigFraction.ZERO);
        a3 = a3.add(met[14] ? N2 : BigFraction.ZERO);
        a3 = a3.add(met[15] ? N2 : BigFraction.ZERO);
        a3 = a3.add(met[16] ? N2 : BigFraction.ZERO);
        BigFraction axis1 = BigFraction.ZERO;
        axis1 = axis1.add(share(r[0], N18).multiply(N2));
        axis1 = axis1.add(share(r[1], N25).multiply(N2));
        axis1 = axis1.add(share(r[2], N25).multiply(N2));
        axis1 = axis1.add(share(r[3], N15).multiply(N2));
        axis1 = axis1.add(share(r[4], N20).multiply(N1_5));
        axis1 = axis1.add(share(r[5], N20).multiply(N1_5));
        axis1 = axis1.add(share(r[6], N80).multiply(N1_5));
        axis1 = axis1.add(share(r[7], N100).multiply(N2_5));
        BigFraction axis2 = BigFraction.ZERO;
        axis2 = axis2.add(share(r[8], N2).multiply(N1_5));
        axis2 = axis2.add(share(r[9], N2).multiply(N0_5));
        axis2 = axis2.add(share(r[10], N1));
        axis2 = axis2.add(share(r[11], N100).multiply(N2));
        axis2 = axis2.add(r[12]);
        axis2 = axis2.add(share(r[13], N3));
        axis2 = axis2.add(share(r[14], N100).multiply(N2));
        BigFraction axis3 = BigFraction.ZERO;
        axis3 = axis3.add(share(r[15], N1).multiply(N2));
        axis3 = axis3.add(share(r[16], N100).multiply(N2));
        axis3 = axis3.add(share(r[17], N90).multiply(N2));
        axis3 = axis3.add(share(r[18], N70).multiply(N2));
        axis3 = axis3.add(share(r[19], N60).multiply(N2));
        BigFraction axis4 = BigFraction.ZERO;
        axis4 = axis4.add(share(r[20], N2));
        axis4 = axis4.add(share(r[21], N100).multiply(N2));
        axis4 = axis4.add(share(r[22], N25).multiply(N6));
        axis4 = axis4.add(share(r[23], N3).multiply(N3));
        axis4 = axis4.add(share(r[24], N100).multiply(N3));
        BigFraction axis5 = BigFraction.ZERO;
        axis5 = axis5.add(share(r[25], N100));
        axis5 = axis5.add(share(r[26], N25).multiply(N1_5));
        axis5 = axis5.add(share(r[27], N25).multiply(N1_5));
        axis5 = axis5.add(share(r[28], N25).multiply(N2));
        axis5 = axis5.add(share(r[29], N100).multiply(N2));
        axis5 = axis5.add(share(r[30], N100));
        axis5 = axis5.add(share(r[31], N100));
        BigFraction axis6 = BigFraction.ZERO;
        axis6 = axis6.add(share(r[32], N100).multiply(N2));
        axis6 = axis6.add(share(r[33], N100).multiply(N2));
        axis6 = axis6.add(share(r[34], N100));
        axis6 = axis6.add(share(r[35], N10));
        axis6 = axis6.add(share(r[36], N100));
        axis6 = axis6.add(share(r[37], N100).multiply(N2));
        BigFraction partA = a1.add(a2).add(a3);
        BigFraction partB = axis1.add(axis2).add(axis3).add(axis4).add(axis5).add(axis6);
        return partA.add(partB);
    }

    /** The grade by VI.1, best first from 0, when every fact is known and there is no force majeure. */
    static int grade(BigFraction total, Tasks tasks) {
        if (tasks.ownDone() < tasks.ownAssigned() || total.compareTo(N50) < 0) {
            return 3;
        }
        if (tasks.done() * 10 < tasks.assigned() * 7) {
            return tasks.head() ? 3 : -1;
        }
        boolean all = tasks.done() == tasks.assigned();
        boolean good = all && tasks.late() == 0 && tasks.quality();
        if (total.compareTo(N90) >= 0 && good && tasks.exceeded() * 10 >= tasks.assigned() * 3) {
            return 0;
        }
        if (total.compareTo(N70) >= 0 && good) {
            return 1;
        }
        return all && tasks.late() * 10 <= tasks.assigned() * 2 ? 2 : 3;
    }

    /** The facts of VI.1, all known. */
    record Tasks(int assigned, int done, int late, int exceeded, boolean quality, int ownAssigned, int ownDone,
            boolean head) {
    }

    private static BigFraction share(BigFraction result, BigFraction target) {
        BigFraction share = result.divide(target);
        return share.signum() < 0 ? BigFraction.ZERO : share.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : share;
    }
}
