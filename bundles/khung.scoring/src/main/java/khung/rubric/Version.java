package khung.rubric;

/** Orders dotted version numbers: {@code 2026.6.3} before {@code 2026.10.1}. */
final class Version {

    private Version() {
    }

    static int compare(String a, String b) {
        String[] left = a.split("[.-]");
        String[] right = b.split("[.-]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            String x = i < left.length ? left[i] : "";
            String y = i < right.length ? right[i] : "";
            boolean numbers = x.matches("\\d{1,9}") && y.matches("\\d{1,9}");
            int order = numbers ? Integer.compare(Integer.parseInt(x), Integer.parseInt(y)) : x.compareTo(y);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
