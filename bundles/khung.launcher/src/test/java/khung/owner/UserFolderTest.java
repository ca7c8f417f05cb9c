package khung.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    @Test
    void theChosenFolderComesBeforeThePlatformsPlace() {
        assertEquals(Path.of("/a/b"),
                UserFolder.home(Map.of("KHUNG_HOME", "/a/b", "XDG_DATA_HOME", "/x"), "/home/u", false));
    }

    @Test
    void thePlatformSaysWhereDataAndCacheGo() {
        Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/x/data", "XDG_CACHE_HOME", "/x/cache");
        assertEquals(Path.of("/x/data/khung"), UserFolder.home(xdg, "/home/u", false));
        assertEquals(Path.of("/x/cache/khung"), UserFolder.cache(xdg, "/home/u", false));
        assertEquals(Path.of("/home/u/.local/share/khung"), UserFolder.home(Map.of(), "/home/u", false));
        assertEquals(Path.of("/home/u/.cache/khung"), UserFolder.cache(Map.of(), "/home/u", false));
    }

    @Test
    void aRelativeOrEmptyPlaceIsNoPlace() {
        assertEquals(Path.of("/home/u/.local/share/khung"),
                UserFolder.home(Map.of("KHUNG_HOME", " ", "XDG_DATA_HOME", "data"), "/home/u", false));
    }

    @Test
    void windowsKeepsBothUnderLocalAppData() {
        Map<String, String> windows = Map.of("LOCALAPPDATA", "/AppData/Local");
        assertEquals(Path.of("/AppData/Local/Khung"), UserFolder.home(windows, "/Users/u", true));
        assertEquals(Path.of("/AppData/Local/Khung/cache"), UserFolder.cache(windows, "/Users/u", true));
    }
}
