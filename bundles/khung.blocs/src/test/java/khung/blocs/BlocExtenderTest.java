package khung.blocs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** The extender in a real framework, held against bundles made on the spot. */
class BlocExtenderTest {

    private static final String BLOC = "khung.bloc;khung.bloc=sample;id=sample;version:Version=1.2;path=tables";

    @TempDir
    Path storage;

    private Framework framework;
    private BlocExtender extender;

    @BeforeEach
    void start() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        extender = new BlocExtender();
        extender.start(framework.getBundleContext());
    }

    @AfterEach
    void stop() throws Exception {
        extender.stop();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void anActiveBlocIsASourceOfTheFilesBelowItsFolderInTheirOwnBytes() throws Exception {
        String decomposed = "ghi chu\u0301";
        install("khung.bloc.sample", BLOC, Map.of("tables/a.yaml", decomposed, "tables/more/b.yaml", "b",
                "tables/readme.txt", "no", "rubrics/elsewhere.yaml", "no")).start();

        ServiceReference<RubricSource> source = sources().get(0);

        assertEquals("sample", source.getProperty("khung.bloc.id"));
        RubricSource service = framework.getBundleContext().getService(source);
        assertEquals("khung.bloc.sample", service.name());
        assertEquals(List.of(new RubricFile("khung.bloc.sample/tables/a.yaml", decomposed),
                new RubricFile("khung.bloc.sample/tables/more/b.yaml", "b")), service.files());
    }

    @Test
    void whatPeopleCallABlocStandsInItsCapability() throws Exception {
        install("khung.bloc.sample", BLOC + ";name=\"Khối mẫu, hội\";name.en=\"Sample\"", Map.of()).start();
        install("nameless", "khung.bloc;khung.bloc=plain;id=plain;version:Version=1", Map.of()).start();
        RubricRegistry rubrics = new RubricRegistry();
        for (ServiceReference<RubricSource> source : sources()) {
            rubrics.add(framework.getBundleContext().getService(source));
        }

        assertEquals("Khối mẫu, hội", rubrics.blocName("sample", Locale.forLanguageTag("vi")));
        assertEquals("Sample", rubrics.blocName("sample", Locale.ENGLISH));
        assertEquals("plain", rubrics.blocName("plain", Locale.ENGLISH));
        assertEquals("elsewhere", rubrics.blocName("elsewhere", Locale.ENGLISH));
        assertEquals("Khối mẫu, hội", sources().stream().map(s -> s.getProperty("khung.bloc.name"))
                .filter(n -> n != null).findFirst().orElseThrow());
    }

    @Test
    void theRegisterOfRulesStandsInAFolderOfItsOwn() throws Exception {
        install("khung.bloc.sample", BLOC, Map.of("tables/a.yaml", "a", "rules/r.yaml", "r")).start();

        RubricSource service = framework.getBundleContext().getService(sources().get(0));

        assertEquals(List.of(new RubricFile("khung.bloc.sample/tables/a.yaml", "a")), service.files());
        assertEquals(List.of(new RubricFile("khung.bloc.sample/rules/r.yaml", "r")), service.ruleFiles());
    }

    @Test
    void withoutAPathTheFolderIsRubrics() throws Exception {
        install("plain", "khung.bloc;khung.bloc=plain;id=plain;version:Version=1", Map.of("rubrics/x.yaml", "x")).start();

        assertEquals(List.of("plain/rubrics/x.yaml"), framework.getBundleContext().getService(sources().get(0)).files()
                .stream().map(RubricFile::name).toList());
    }

    @Test
    void aBlocThatStopsTakesItsSourceAlongAndBringsItBackWhenStartedAgain() throws Exception {
        Bundle bloc = install("khung.bloc.sample", BLOC, Map.of("tables/a.yaml", "a"));
        assertTrue(sources().isEmpty());
        bloc.start();
        assertEquals(1, sources().size());

        bloc.stop();
        assertTrue(sources().isEmpty());

        bloc.start();
        assertEquals(1, sources().size());
        bloc.uninstall();
        assertTrue(sources().isEmpty());
    }

    @Test
    void nothingIsLeftWhenTheExtenderStops() throws Exception {
        install("khung.bloc.sample", BLOC, Map.of("tables/a.yaml", "a")).start();

        extender.stop();

        assertTrue(sources().isEmpty());
    }

    @Test
    void aBundleWithoutTheCapabilityIsLeftAlone() throws Exception {
        install("other", "something.else;id=x", Map.of("rubrics/a.yaml", "a")).start();

        assertTrue(sources().isEmpty());
    }

    private List<ServiceReference<RubricSource>> sources() throws InvalidSyntaxException {
        return new ArrayList<>(framework.getBundleContext().getServiceReferences(RubricSource.class, null));
    }

    private Bundle install(String name, String capability, Map<String, String> files)
            throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.PROVIDE_CAPABILITY, capability);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        BundleContext context = framework.getBundleContext();
        return context.installBundle("memory:" + name, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
