package khung.bench.scoring;

/** The same lines as {@link ByHand} with binary floating point, which rounds at every step. */
final class ByHandDouble {

    private ByHandDouble() {
    }

    /** The total of all rows. */
    static double total(boolean[] met, double[] r) {
        double a1 = 0;
        a1 += met[0] ? 2 : 0;
        a1 += met[1] ? 2 : 0;
        a1 += met[2] ? 2 : 0;
        a1 += met[3] ? 2 : 0;
        a1 += met[4] ? 2 : 0;
        a1 += met[5] ? 2 : 0;
        a1 += met[6] ? 2 : 0;
        a1 += met[7] ? 2 : 0;
        a1 += met[8] ? 2 : 0;
        double a2 = 0;
        a2 += met[9] ? 1 : 0;
        a2 += met[10] ? 1 : 0;
        a2 += met[11] ? 1 : 0;
        a2 += met[12] ? 1 : 0;
        double a3 = 0;
        a3 += met[13] ? 2 : 0;
        a3 += met[14] ? 2 : 0;
        a3 += met[15] ? 2 : 0;
        a3 += met[16] ? 2 : 0;
        double axis1 = 0;
        axis1 += share(r[0], 18) * 2;
        axis1 += share(r[1], 25) * 2;
        axis1 += share(r[2], 25) * 2;
        axis1 += share(r[3], 15) * 2;
        axis1 += share(r[4], 20) * 1.5;
        axis1 += share(r[5], 20) * 1.5;
        axis1 += share(r[6], 80) * 1.5;
        axis1 += share(r[7], 100) * 2.5;
        double axis2 = 0;
        axis2 += share(r[8], 2) * 1.5;
        axis2 += share(r[9], 2) * 0.5;
        axis2 += share(r[10], 1) * 1;
        axis2 += share(r[11], 100) * 2;
        axis2 += r[12];
        axis2 += share(r[13], 3) * 1;
        axis2 += share(r[14], 100) * 2;
        double axis3 = 0;
        axis3 += share(r[15], 1) * 2;
        axis3 += share(r[16], 100) * 2;
        axis3 += share(r[17], 90) * 2;
        axis3 += share(r[18], 70) * 2;
        axis3 += share(r[19], 60) * 2;
        double axis4 = 0;
        axis4 += share(r[20], 2) * 1;
        axis4 += share(r[21], 100) * 2;
        axis4 += share(r[22], 25) * 6;
        axis4 += share(r[23], 3) * 3;
        axis4 += share(r[24], 100) * 3;
        double axis5 = 0;
        axis5 += share(r[25], 100) * 1;
        axis5 += share(r[26], 25) * 1.5;
        axis5 += share(r[27], 25) * 1.5;
        axis5 += share(r[28], 25) * 2;
        axis5 += share(r[29], 100) * 2;
        axis5 += share(r[30], 100) * 1;
        axis5 += share(r[31], 100) * 1;
        double axis6 = 0;
        axis6 += share(r[32], 100) * 2;
        axis6 += share(r[33], 100) * 2;
        axis6 += share(r[34], 100) * 1;
        axis6 += share(r[35], 10) * 1;
        axis6 += share(r[36], 100) * 1;
        axis6 += share(r[37], 100) * 2;
        double partA = a1 + a2 + a3;
        double partB = axis1 + axis2 + axis3 + axis4 + axis5 + axis6;
        return partA + partB;
    }

    private static double share(double result, double target) {
        return Math.max(0, Math.min(1, result / target));
    }
}
