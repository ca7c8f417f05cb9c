package khung.documents.internal;

import java.math.BigInteger;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The page and the type sizes of a Party document: A4 upright, margins 20, 20, 30 and 15 mm. */
final class Page {

    /** The typeface of official documents. */
    static final String FONT = "Times New Roman";
    /** Size of running text, in points. */
    static final int TEXT_SIZE = 14;
    /** Size of text in tables, in points. */
    static final int TABLE_SIZE = 11;
    /** Width between the margins, in twips. */
    static final int WIDTH = twips(210 - 30 - 15);

    private static final int HEADER_DISTANCE = 10;

    private Page() {
    }

    /** Millimetres in twentieths of a point, the unit Word measures in. */
    static int twips(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static void set(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(whole(twips(210)));
        size.setH(whole(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(whole(twips(20)));
        margins.setBottom(whole(twips(20)));
        margins.setLeft(whole(twips(30)));
        margins.setRight(whole(twips(15)));
        margins.setHeader(whole(twips(HEADER_DISTANCE)));
        margins.setFooter(whole(twips(HEADER_DISTANCE)));
        margins.setGutter(BigInteger.ZERO);
    }

    static BigInteger whole(int value) {
        return BigInteger.valueOf(value);
    }
}
