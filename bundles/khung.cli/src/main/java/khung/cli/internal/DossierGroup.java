package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung dossier}. */
@Command(name = "dossier", synopsisSubcommandLabel = "new|list|show|score|set|import|export|finalise|delete")
final class DossierGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private DossierGroup() {
    }

    static CommandLine commands(Session session) {
        return new CommandLine(new DossierGroup())
                .addSubcommand("new", new DossierNew(session)).addSubcommand("list", new DossierList(session))
                .addSubcommand("show", new DossierShow(session)).addSubcommand("score", new DossierScore(session))
                .addSubcommand("set", new DossierSet(session)).addSubcommand("import", new DossierImport(session))
                .addSubcommand("export", new DossierExport(session))
                .addSubcommand("finalise", new DossierFinalise(session))
                .addSubcommand("delete", new DossierDelete(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
