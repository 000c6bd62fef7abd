package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture of the feedback loops, drawn from the table in section 4.12 of {@code docs/model.md}. */
final class LoopDiagram {
    /** One cause and its effect. */
    record Link(String cause, String effect, boolean same, boolean late) {}

    /**
     * One loop.
     *
     * @param label R1, B1, …
     * @param links in the order of the chain
     */
    record Loop(String label, String name, List<Link> links) {
        /** Whether the chain comes back to where it starts. */
        boolean closed() {
            return links.get(0).cause().equals(links.get(links.size() - 1).effect());
        }

        /** Whether it reinforces: an even number of links that turn the direction round. */
        boolean reinforces() {
            return links.stream().filter(link -> !link.same()).count() % 2 == 0;
        }
    }

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\*\\*([RB]\\d)\\*\\* \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern ARROW = Pattern.compile(" ([+−])(‖?)→ ");

    private static final int COLUMNS = 3;
    private static final double WIDTH = 300;
    private static final double HEIGHT = 226;
    private static final double TOP = 108;
    private static final double RADIUS_X = 92;
    private static final double RADIUS_Y = 66;
    private static final int STEPS = 720;
    private static final int HUB = 5;

    private final StringBuilder svg = new StringBuilder(60_000);
    private final Map<String, Integer> uses = new HashMap<>();

    private LoopDiagram() {}

    /** The loops of the table, in its order. */
    static List<Loop> loops(String document) {
        List<Loop> loops = new ArrayList<>();
        Matcher rows = ROW.matcher(document);
        while (rows.find()) {
            List<Link> links = new ArrayList<>();
            String chain = rows.group(3).strip();
            Matcher arrows = ARROW.matcher(chain);
            List<String> names = List.of(chain.split(ARROW.pattern(), -1));
            for (int i = 0; arrows.find(); i++) {
                boolean same = arrows.group(1).equals("+");
                links.add(new Link(
                        names.get(i), names.get(i + 1), same, !arrows.group(2).isEmpty()));
            }
            loops.add(new Loop(rows.group(1), rows.group(2).strip(), links));
        }
        return loops;
    }

    /** The picture. */
    static String svg(List<Loop> loops) {
        return new LoopDiagram().draw(loops);
    }

    private String draw(List<Loop> loops) {
        for (Loop loop : loops) {
            loop.links().stream().map(Link::cause).distinct().forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        int rows = (loops.size() + COLUMNS - 1) / COLUMNS;
        double width = COLUMNS * WIDTH + 40;
        double height = TOP + rows * HEIGHT + 16;
        head(width, height);
        for (int i = 0; i < loops.size(); i++) {
            int row = i / COLUMNS;
            panel(loops.get(i), 20 + i % COLUMNS * WIDTH, TOP + row * HEIGHT);
        }
        svg.append("</svg>\n");
        return svg.toString();
    }

    private void head(double width, double height) {
        svg.append("<!-- Drawn from docs/model.md, section 4.12, by LoopDiagram; do not edit. -->\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\">\n"
                .formatted(number(width), number(height)));
        svg.append("""
                <title>Feedback loops of the model</title>
                <style>
                svg { font: 12px Inter, system-ui, -apple-system, "Segoe UI", sans-serif }
                .paper { fill: #FBFAF7 } .panel { fill: #FFFFFF; stroke: #DAD6CC; stroke-width: .8 }
                text { fill: #1A1D21; text-anchor: middle } .left { text-anchor: start } .muted { fill: #5B616A }
                .name { font-weight: 600; font-size: 13px } .hub { font-weight: 600 } .head { font: 600 20px "Charis SIL", Georgia, serif }
                .link { fill: none; stroke: #5B616A; stroke-width: 1.6 } .turn { stroke: #1D5AA8; stroke-dasharray: 5 3 }
                .tip { fill: #5B616A } .tip.turn { fill: #1D5AA8; stroke: none } .late { stroke: #1A1D21; stroke-width: 1.6 }
                .sign { font-weight: 600; font-size: 14px } .sign.turn { fill: #1D5AA8; stroke: none }
                .kind { font-weight: 600; font-size: 15px } .mark { fill: #F1EEE7 }
                @media (prefers-color-scheme: dark) {
                .paper { fill: #14171A } .panel { fill: #1B1F24; stroke: #363C43 } text { fill: #ECE9E2 } .muted { fill: #A4ABB3 }
                .link { stroke: #A4ABB3 } .link.turn { stroke: #7FB0EE } .tip { fill: #A4ABB3 } .tip.turn, .sign.turn { fill: #7FB0EE }
                .late { stroke: #ECE9E2 } .mark { fill: #363C43 }
                }
                </style>
                """);
        svg.append("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>\n".formatted(number(width), number(height)));
        svg.append("<text class=\"left head\" x=\"20\" y=\"36\">What feeds back on itself</text>\n");
        legend();
    }

    private void legend() {
        double y = 66;
        link("link", "tip", "M20 %s H62".formatted(number(y)), 62, y, 0);
        svg.append(sign(true, 40, y - 6));
        words("both move the same way", 76, y + 4);
        link("link turn", "tip turn", "M238 %s H280".formatted(number(y)), 280, y, 0);
        svg.append(sign(false, 258, y - 6));
        words("they move opposite ways", 294, y + 4);
        link("link", "tip", "M462 %s H504".formatted(number(y)), 504, y, 0);
        bars(482, y, 0);
        words("takes a quarter or more", 518, y + 4);
        words(
                "R: a loop that reinforces itself. B: one that balances itself. Bold: part of " + HUB
                        + " loops or more.",
                20,
                y + 28);
    }

    private void words(String text, double x, double y) {
        svg.append("<text class=\"left muted\" x=\"%s\" y=\"%s\">%s</text>\n".formatted(number(x), number(y), text));
    }

    private void panel(Loop loop, double x, double y) {
        svg.append("<rect class=\"panel\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>\n"
                .formatted(number(x + 4), number(y + 4), number(WIDTH - 8), number(HEIGHT - 8)));
        svg.append("<text class=\"left name\" x=\"%s\" y=\"%s\">%s  %s</text>\n"
                .formatted(number(x + 16), number(y + 25), loop.label(), loop.name()));
        double middleX = x + WIDTH / 2;
        double middleY = y + 129;
        int nodes = loop.links().size() + (loop.closed() ? 0 : 1);
        List<String> names = new ArrayList<>();
        loop.links().forEach(link -> names.add(link.cause()));
        if (!loop.closed()) {
            names.add(loop.links().get(loop.links().size() - 1).effect());
        }
        if (loop.closed()) {
            svg.append("<circle class=\"mark\" cx=\"%s\" cy=\"%s\" r=\"15\"/>\n"
                    .formatted(number(middleX), number(middleY)));
            String kind = loop.reinforces() ? "R" : "B";
            middle("kind", kind, middleX, middleY + 5);
            if (!loop.label().startsWith(kind)) {
                middle("muted", "reinforces, by its signs", middleX, middleY + 29);
            }
        } else {
            middle("muted", "no loop: an input", middleX, middleY + 5);
        }
        Ring ring = new Ring(middleX, middleY, nodes, names);
        for (int i = 0; i < nodes; i++) {
            String bold = uses.getOrDefault(names.get(i), 0) >= HUB ? " class=\"hub\"" : "";
            svg.append("<text%s x=\"%s\" y=\"%s\">%s</text>\n"
                    .formatted(bold, number(ring.x(ring.at(i))), number(ring.y(ring.at(i)) + 4), names.get(i)));
        }
        for (int i = 0; i < loop.links().size(); i++) {
            arc(ring, i, loop.links().get(i));
        }
    }

    private void middle(String look, String text, double x, double y) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n".formatted(look, number(x), number(y), text));
    }

    /** An arrow along the ring from one name to the next, which it leaves and reaches at the edge of their boxes. */
    private void arc(Ring ring, int from, Link link) {
        double start = ring.at(from);
        double end = start + 2 * Math.PI / ring.nodes();
        double step = 2 * Math.PI / STEPS;
        double leave = start;
        while (leave < end && ring.covers(from, leave)) {
            leave += step;
        }
        double reach = end;
        while (reach > leave && ring.covers((from + 1) % ring.nodes(), reach)) {
            reach -= step;
        }
        double neck = reach - 0.09;
        String turn = link.same() ? "" : " turn";
        String path = "M%s %s A%s %s 0 %d 1 %s %s"
                .formatted(
                        number(ring.x(leave)),
                        number(ring.y(leave)),
                        number(RADIUS_X),
                        number(RADIUS_Y),
                        neck - leave > Math.PI ? 1 : 0,
                        number(ring.x(neck)),
                        number(ring.y(neck)));
        double angle = Math.toDegrees(Math.atan2(ring.y(reach) - ring.y(neck), ring.x(reach) - ring.x(neck)));
        link("link" + turn, "tip" + turn, path, ring.x(reach), ring.y(reach), angle);
        double middle = (leave + neck) / 2;
        double out = link.late() ? 19 : 13;
        svg.append(sign(link.same(), ring.outX(middle, out), ring.outY(middle, out) + 5));
        if (link.late()) {
            double along = Math.toDegrees(
                    Math.atan2(ring.y(middle + step) - ring.y(middle), ring.x(middle + step) - ring.x(middle)));
            bars(ring.x(middle), ring.y(middle), along);
        }
    }

    private void link(String line, String tip, String path, double x, double y, double angle) {
        svg.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(line, path));
        svg.append("<path class=\"%s\" d=\"M0 0L-9 -4.5V4.5Z\" transform=\"translate(%s %s) rotate(%s)\"/>\n"
                .formatted(tip, number(x), number(y), number(angle)));
    }

    private void bars(double x, double y, double angle) {
        svg.append("<path class=\"late\" d=\"M-2.5 -6V6M2.5 -6V6\" transform=\"translate(%s %s) rotate(%s)\"/>\n"
                .formatted(number(x), number(y), number(angle)));
    }

    private static String sign(boolean same, double x, double y) {
        return "<text class=\"sign%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(same ? "" : " turn", number(x), number(y), same ? "+" : "−");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Names evenly on an ellipse, clockwise from the top. */
    private record Ring(double middleX, double middleY, int nodes, List<String> names) {
        double at(int node) {
            return 2 * Math.PI * node / nodes - Math.PI / 2;
        }

        double x(double angle) {
            return middleX + RADIUS_X * Math.cos(angle);
        }

        double y(double angle) {
            return middleY + RADIUS_Y * Math.sin(angle);
        }

        double outX(double angle, double out) {
            return middleX + (RADIUS_X + out) * Math.cos(angle);
        }

        double outY(double angle, double out) {
            return middleY + (RADIUS_Y + out) * Math.sin(angle);
        }

        /** Whether a place on the ring lies under a name. */
        boolean covers(int node, double angle) {
            double half = 3.4 * names.get(node).length() + 6;
            return Math.abs(x(angle) - x(at(node))) < half && Math.abs(y(angle) - y(at(node))) < 12;
        }
    }
}
