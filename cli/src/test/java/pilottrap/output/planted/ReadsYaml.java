package pilottrap.output.planted;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** Planted: a second parser of YAML. */
public final class ReadsYaml {
    final LoadSettings settings = LoadSettings.builder().build();
}
