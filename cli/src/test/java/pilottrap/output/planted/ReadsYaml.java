package pilottrap.output.planted;

import tools.jackson.dataformat.yaml.YAMLMapper;

/** Planted: a second parser of YAML. */
public final class ReadsYaml {
    final YAMLMapper mapper = new YAMLMapper();
}
