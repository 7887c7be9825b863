package org.keyuan.crm.it.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AuthSource;

/**
 * Runs checks inside the server, in a module that only the tests' own copy of the EAR has. Answers
 * one line for each method: its name, a tab, and nothing or what went wrong. Opened by the console
 * key alone.
 */
@WebServlet("/run")
public class InsideServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!("Bearer " + key()).equals(request.getHeader("Authorization"))) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    request.setCharacterEncoding("UTF-8");
    response.setContentType("text/plain;charset=UTF-8");
    var parameter = request.getParameter("parameter");
    if (parameter != null) {
      Settings.set(parameter, request.getParameter("value"));
      return;
    }
    var checks = request.getParameter("checks");
    if (request.getParameter("work") != null) {
      response.getWriter().print(work(request));
    } else if (checks == null) {
      response.getWriter().print(World.get().describe());
    } else {
      run(getClass().getPackageName() + "." + checks, response.getWriter());
    }
  }

  /** What {@code InsideServer} asks for on behalf of tests outside. */
  private static String work(HttpServletRequest request) {
    var name = request.getParameter("name");
    var value = request.getParameter("value");
    return switch (request.getParameter("work")) {
      case "account" -> {
        var parts = value.split(" ");
        Accounts.make(name, AuthSource.valueOf(parts[0]), parts[1]);
        yield "";
      }
      case "role" -> {
        GrantChecks.make(name, Set.of(value.split(" ")), Set.of());
        yield "";
      }
      case "stored" -> {
        Settings.store(name, value);
        yield "";
      }
      case "state" -> Accounts.state(name);
      case "statements" -> {
        if (name.equals("end")) {
          yield StatementCount.end();
        }
        StatementCount.begin();
        yield "";
      }
      default -> Accounts.signIns(name);
    };
  }

  public static String key() throws IOException {
    return Files.readString(Path.of(System.getProperty("crm.console.key.file"))).strip();
  }

  private static void run(String name, PrintWriter answer) {
    try {
      var type = Class.forName(name);
      var methods =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Test.class))
              .sorted(Comparator.comparing(Method::getName));
      methods.forEach(
          method -> answer.print(method.getName() + "\t" + outcome(type, method) + "\n"));
    } catch (ClassNotFoundException e) {
      answer.print(name + "\t" + e + "\n");
    }
  }

  private static String outcome(Class<?> type, Method method) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      method.setAccessible(true);
      method.invoke(constructor.newInstance());
      return "";
    } catch (InvocationTargetException e) {
      return text(e.getCause());
    } catch (ReflectiveOperationException e) {
      return text(e);
    }
  }

  private static String text(Throwable failure) {
    var text = Throwables.getStackTrace(failure);
    return text.substring(0, Math.min(4_000, text.length()))
        .replace("\t", "  ")
        .replaceAll("\\R+", " | ");
  }
}
