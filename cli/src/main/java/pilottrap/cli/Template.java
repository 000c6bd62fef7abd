package pilottrap.cli;

/** The text of a new scenario file. */
final class Template {
    private Template() {}

    static String of(String name, String from) {
        return of(name, from, "");
    }

    /** A scenario whose stated entries are given as blocks of YAML; empty where everything is inherited. */
    static String of(String name, String from, String stated) {
        return """
                # A scenario of pilottrap. Everything not stated here comes from the scenario it extends:
                #   pilottrap scenarios show %2$s
                # Check it with: pilottrap validate FILE    Run it with: pilottrap run FILE
                pilottrap: 1
                name: "%1$s"
                extends: %2$s

                # What you know of your organization, what the world is like, and what leaders choose stand apart.
                %3$s
                """.formatted(name, from, stated.isEmpty() ? COMMENTED : stated.stripTrailing());
    }

    private static final String COMMENTED = """
            # organization:
            #   budget: {annual: 6.5M, currency: USD}   # a year, for AI
            #   data_maturity: 0.3                      # 0 scattered … 1 ready for use
            #   integration_maturity: 0.3               # 0 closed old systems … 1 open interfaces everywhere

            # assumptions:
            #   patience: 26 w                          # weeks a sponsor waits for visible progress

            # policy:
            #   launch_rate: 0.33                       # pilots approved a week
            #   sourcing: {build: 0.55, buy: 0.25, partner: 0.20}
            #   kill_discipline: 0.3                    # 0 nothing is ever stopped … 1 every weak pilot is""".stripIndent();
}
