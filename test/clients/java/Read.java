import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openapitools.client.JSON;
import org.openapitools.client.model.Attempt;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Result;
import org.openapitools.client.model.ResultAnswers;
import org.openapitools.client.model.ResultScore;
import org.openapitools.client.model.ResultWithheld;
import org.openapitools.client.model.SingleQuestion;
import org.openapitools.client.model.SingleResponse;

/** The generated client of Java, put to the test: it reads recorded replies, looks into them, and writes them again. */
class Read {
  private static final Map<String, Class<?>> SCHEMAS =
      Map.of("Attempt", Attempt.class, "Problem", Problem.class, "Result", Result.class);
  private static final Map<String, Class<?>> RESULTS =
      Map.of("none", ResultWithheld.class, "score", ResultScore.class, "answers", ResultAnswers.class);

  public static void main(String[] arguments) throws Exception {
    ObjectMapper mapper = JSON.getDefault().getMapper();
    List<Path> files;
    try (var listed = Files.list(Path.of(arguments[0]))) {
      files = listed.toList();
    }
    for (Path file : files) {
      String[] name = file.getFileName().toString().split("\\.");
      Object value = mapper.readValue(file.toFile(), SCHEMAS.get(name[0]));
      if (!isRead(value, name[1])) throw new AssertionError(file + " was not read as it is: " + value);
      mapper.writeValue(Path.of(arguments[1]).resolve(file.getFileName()).toFile(), value);
    }
  }

  /** Looks at what only the right type shows: a response beside null, the variant of a union, a code. */
  private static boolean isRead(Object value, String what) {
    if (value instanceof Problem problem) return problem.getCode().equals(what);
    if (value instanceof Result result) return RESULTS.get(what).isInstance(result.getActualInstance());
    Attempt attempt = (Attempt) value;
    if (what.equals("withheld")) return attempt.getQuestions() == null;
    SingleQuestion first = attempt.getQuestions().get(0).getSingleQuestion();
    SingleResponse response = first.getResponse();
    if (what.equals("started")) return response == null;
    // Options have other ids in each database.
    return first.getOptions().stream()
        .anyMatch(one -> one.getId().equals(response.getChoice()) && one.getText().contains("construction"));
  }
}
