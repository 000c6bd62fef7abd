package pilottrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import pilottrap.scenarios.file.Problem;
import pilottrap.scenarios.file.Question;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;

/** Asks the eight plain questions one by one, each until it is understood; no answer keeps the archetype's value. */
final class Questions {
    private final BufferedReader answers;
    private final PrintStream prompts;
    private final String name;
    private final boolean typed;

    /** @param typed whether a person types the answers, and so ends the line of each question */
    Questions(BufferedReader answers, PrintStream prompts, String name, boolean typed) {
        this.answers = answers;
        this.prompts = prompts;
        this.name = name;
        this.typed = typed;
    }

    /** The text of the scenario that the answers make, beginning with an archetype. */
    String ask(String archetype) throws IOException, ScenarioException {
        prompts.println("Eight questions; Enter keeps what stands in brackets.");
        Map<String, String> given = new HashMap<>();
        given.put("archetype", archetype);
        int number = 0;
        for (Question question : ScenarioFile.interview()) {
            number++;
            String standard = question.id().equals("archetype") ? archetype : question.standard();
            boolean understood = false;
            while (!understood) {
                prompts.print(number + ". " + question.text() + "\n   " + question.range() + " [" + standard + "] ");
                prompts.flush();
                String answer = answers.readLine();
                if (answer == null || !typed) {
                    prompts.println();
                }
                if (answer == null) {
                    throw Failure.usage("the answers end at question " + number + " of "
                            + ScenarioFile.interview().size() + "; nothing is written");
                }
                understood = answer.isBlank() || accept(question, answer.strip(), given);
            }
        }
        return ScenarioFile.answered(name, given);
    }

    private boolean accept(Question question, String answer, Map<String, String> given) {
        Map<String, String> trial = new HashMap<>(given);
        trial.put(question.id(), answer);
        try {
            ScenarioFile.answered(name, trial);
        } catch (ScenarioException wrong) {
            if (question.id().equals("archetype")) {
                prompts.println("   none of these is called \"" + answer + "\"");
                return false;
            }
            for (Problem problem : wrong.problems()) {
                prompts.println("   " + problem.message());
            }
            return false;
        }
        given.put(question.id(), answer);
        return true;
    }
}
