package khung.documents.tables.internal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/**
 * The numbers Word puts before paragraphs by itself. They stand in no text, so they are counted here the way Word
 * counts them: each level begins anew below a wider one. Paragraphs come in the order of the document.
 */
final class ListNumbers {

    private static final int LEVELS = 9;
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final List<String> ROMAN_TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    ListNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** What stands before a paragraph; the empty text where nothing does. */
    String next(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        XWPFNum list = id == null || document.getNumbering() == null ? null : document.getNumbering().getNum(id);
        if (list == null) {
            return "";
        }
        XWPFAbstractNum kind = document.getNumbering().getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().min(BigInteger.valueOf(LEVELS - 1L)).intValue();
        CTLvl own = kind == null ? null : level(kind, level);
        if (own == null || own.getLvlText() == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list.getCTNum().getAbstractNumId().getVal(), k -> fresh());
        if (begun.add(id)) {
            override(list, count);
        }
        count[level] = count[level] < 0 ? start(own) : count[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            count[i] = -1;
        }
        return text(kind, own, count, level);
    }

    private static int[] fresh() {
        int[] count = new int[LEVELS];
        java.util.Arrays.fill(count, -1);
        return count;
    }

    /** A list that says it begins again does so where it is first used. */
    private static void override(XWPFNum list, int[] count) {
        for (CTNumLvl level : list.getCTNum().getLvlOverrideList()) {
            int at = level.getIlvl().intValue();
            if (level.isSetStartOverride() && at >= 0 && at < LEVELS) {
                count[at] = level.getStartOverride().getVal().intValue() - 1;
            }
        }
    }

    private static String text(XWPFAbstractNum kind, CTLvl own, int[] count, int level) {
        String text = own.getLvlText().getVal();
        if (format(own).equals("bullet")) {
            // Bullets come from symbol fonts as often as not; a dash is what tables are written with.
            return "-";
        }
        for (int i = 0; i <= level; i++) {
            CTLvl above = level(kind, i);
            int number = count[i] < 0 && above != null ? start(above) : count[i];
            text = text.replace("%" + (i + 1), written(number, above == null ? "decimal" : format(above)));
        }
        return text.strip();
    }

    private static CTLvl level(XWPFAbstractNum kind, int level) {
        return kind.getCTAbstractNum().getLvlList().stream().filter(l -> l.getIlvl() != null
                && l.getIlvl().intValue() == level).findFirst().orElse(null);
    }

    private static int start(CTLvl level) {
        return level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        return number > 0 && number < 100 ? ROMAN_TENS.get(number / 10) + ROMAN.get(number % 10) : String.valueOf(number);
    }

    private static String letter(int number, char first) {
        return number > 0 && number <= 26 ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }
}
