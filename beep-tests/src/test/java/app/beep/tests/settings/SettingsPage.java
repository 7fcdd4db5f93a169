package app.beep.tests.settings;

import app.beep.common.settings.ServiceSetting;
import app.beep.local.cli.Beep;
import app.beep.local.setup.SetupSetting;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The text of docs/settings.md. */
final class SettingsPage {
    static final String COMMAND =
            "./mvnw -q test -pl beep-tests -am -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dbeep.settings.write";

    private SettingsPage() {}

    static String of(Declared declared, Defaults defaults) {
        return """
                # Settings

                Made from the code by `%s`; a test fails when code and page differ, or when the code reads what is not declared.
                A service's setting is a MicroProfile Config key; the environment overrides its default by the variable of the same name in capitals (`beep.media.max.bytes`: `BEEP_MEDIA_MAX_BYTES`). Where there is no default, whoever runs the services says it: the launcher does on one machine, and takes no other value from its own environment. Times and sizes are in the unit that is named. What MicroProfile itself defines (`mp.jwt.verify.*`, `otel.*`, `<client>/mp-rest/*`) has its values in each module's `microprofile-config.properties`.

                ## Limits and pauses of the services

                | setting | default | read by | what it says |
                |---|---|---|---|
                %s
                ## What every service is told

                `<service>` is %s.

                | setting | default | what it says |
                |---|---|---|
                %s
                ## The set-up program

                Beside what its steps take of the above.

                | variable | what it says |
                |---|---|
                %s
                ## `./beep`

                | command | option | default | what it does |
                |---|---|---|---|
                %s
                ## Building and testing

                | variable | default | what it says |
                |---|---|---|
                %s""".formatted(
                COMMAND,
                rows(declared.ofServices(defaults).stream()
                        .map(line ->
                                row(code(line.key()), code(line.defaultValue()), line.services(), line.meaning()))),
                Declared.services().stream().map(SettingsPage::code).collect(Collectors.joining(", ")),
                rows(Stream.of(ServiceSetting.values())
                        .map(setting -> row(
                                code(setting.key(Declared.EACH)),
                                code(defaults.of(setting.key(Declared.EACH))),
                                setting.meaning()))),
                rows(Stream.of(SetupSetting.values()).map(setting -> row(code(variable(setting)), setting.meaning()))),
                rows(options()),
                rows(Stream.of(ToolSetting.values())
                        .map(setting -> row(code(setting.variable()), setting.defaultValue(), setting.meaning()))));
    }

    private static String variable(SetupSetting setting) {
        return setting.isOfEachService() ? "BEEP_" + Declared.EACH + "_" + setting.name() : setting.variable();
    }

    private static Stream<String> options() {
        var beep = new CommandLine(new Beep());
        var all = beep.getCommandSpec().options().stream()
                .filter(option -> !isStandard(option))
                .map(option -> option(option, "every"));
        var own = beep.getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .flatMap(command -> {
                    var spec = command.getValue().getCommandSpec();
                    var options = spec.options().stream().filter(option -> !isStandard(option) && !option.inherited());
                    return Stream.concat(options, spec.positionalParameters().stream())
                            .map(option -> option(option, code(command.getKey())));
                });
        return Stream.concat(all, own);
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String option(ArgSpec option, String command) {
        var name = option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
        var value = option.defaultValue() == null ? "" : option.defaultValue();
        var meaning = String.join(" ", option.description());
        if (!value.isEmpty()) {
            meaning = meaning.replace(" (default: " + value + ")", "");
        }
        return row(command, code(name), code(value), meaning);
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rows(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(Collectors.joining());
    }
}
