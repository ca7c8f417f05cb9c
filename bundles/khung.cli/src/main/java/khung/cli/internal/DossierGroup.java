package khung.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import khung.results.ResultSources;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung dossier}. */
@Command(name = "dossier", synopsisSubcommandLabel = "new|list|show|score|set|fill|import|export|finalise|annul|delete")
final class DossierGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private DossierGroup() {
    }

    static CommandLine commands(Session session, Optional<ResultSources> sources) {
        return new CommandLine(new DossierGroup())
                .addSubcommand("new", new DossierNew(session)).addSubcommand("list", new DossierList(session))
                .addSubcommand("show", new DossierShow(session)).addSubcommand("score", new DossierScore(session))
                .addSubcommand("set", new DossierSet(session))
                .addSubcommand("fill", new DossierFill(session, sources))
                .addSubcommand("import", new DossierImport(session))
                .addSubcommand("export", new DossierExport(session))
                .addSubcommand("finalise", new DossierFinalise(session))
                .addSubcommand("annul", new DossierAnnul(session))
                .addSubcommand("delete", new DossierDelete(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
