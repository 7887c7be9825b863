package org.keyuan.crm.it.source;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** Which keys of the bundles the product asks for. */
final class KeyUse {
  private static final Pattern LITERAL = Pattern.compile("[\"']([a-z]+[._][A-Za-z0-9_.]*)[\"']");
  private static final Pattern END = Pattern.compile("'(\\.[a-z][A-Za-z.]*[a-z])'");
  private static final Pattern FIELD_TAG = Pattern.compile("<k:[a-z]+\\b[^>]*>");
  private static final Pattern CONSTANTS =
      Pattern.compile("constants\\('([a-z]+)', *'([A-Z0-9_,]+)'\\)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("../crm-ejb/target/classes"));

  private KeyUse() {}

  /** Texts in quotes that look like keys or the beginning of one. */
  static Set<String> literals(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> LITERAL.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ends such as {@code .action.new}, put behind a feature's name by pages that serve several. */
  static Set<String> ends(Collection<String> pages) {
    return pages.stream()
        .flatMap(page -> END.matcher(page).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys made of the attributes of {@code <k:text feature="customer" field="name"/>}. */
  static Set<String> fields(Collection<String> pages) {
    return pages.stream()
        .flatMap(page -> FIELD_TAG.matcher(page).results())
        .map(found -> found.group())
        .map(tag -> attribute(tag, "feature") + ".field." + attribute(tag, "field"))
        .filter(key -> key.matches("[a-z]+\\.field\\.[A-Za-z0-9]+"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  /** Keys of choices offered by {@code choices.constants('tier', 'VIP,ORDINARY')}. */
  static Set<String> constants(Collection<String> pages) {
    return pages.stream()
        .flatMap(page -> CONSTANTS.matcher(page).results())
        .flatMap(f -> Arrays.stream(f.group(2).split(",")).map(name -> f.group(1) + "." + name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Sentences for every constraint of the standard, {@code validation.notblank} for one. */
  static Set<String> constraints() {
    return Stream.of(
            "digits",
            "email",
            "future",
            "futureorpresent",
            "max",
            "min",
            "notblank",
            "notempty",
            "notnull",
            "past",
            "pastorpresent",
            "positive",
            "positiveorzero",
            "size")
        .map("validation."::concat)
        .collect(Collectors.toSet());
  }

  /** Names of system parameters, which look like keys; their list has a word for each. */
  static Set<String> parameters() {
    return specs().stream()
        .filter(spec -> spec.name().equals("parameter"))
        .flatMap(spec -> spec.columns().stream())
        .filter(column -> column.name().equals("label"))
        .flatMap(column -> Stream.of(column.detail().split(":")[1].split(",")))
        .collect(Collectors.toSet());
  }

  /** Headings, codes and the sentence of an empty list, for every list of the product. */
  static Set<String> lists() {
    var keys = new TreeSet<String>();
    for (var spec : specs()) {
      keys.add("list.empty." + spec.name());
      spec.columns().forEach(column -> keys.addAll(column(spec, column)));
    }
    return keys;
  }

  /** The name and the headings of every kind of import. */
  static Set<String> imports() {
    return classes()
        .filter(type -> type.isAssignableTo(ImportKind.class) && !type.isInterface())
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(type -> (ImportKind) made(type.reflect()))
        .flatMap(KeyUse::headings)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> headings(ImportKind kind) {
    var columns = kind.columns().stream().map(c -> "import_" + kind.code() + ".column." + c.name());
    return Stream.concat(Stream.of("import_kind." + kind.code()), columns);
  }

  private static Set<String> column(ListSpec spec, ListColumn column) {
    var keys = new HashSet<String>();
    keys.add(spec.name() + ".field." + column.name());
    if (column.type() == ColumnType.ENUM) {
      var parts = column.detail().split(":");
      Stream.of(parts[1].split(",")).forEach(constant -> keys.add(parts[0] + "." + constant));
    }
    return keys;
  }

  /** Constants of the product's enums that have a bundle of their own. */
  static Set<String> enums(Set<String> bundles) {
    return classes()
        .filter(type -> type.isEnum() && bundles.contains(prefix(type)))
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
        .map(constant -> (Enum<?>) constant)
        .map(c -> c.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + c.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String prefix(JavaClass type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The lists of all features. */
  static Set<ListSpec> specs() {
    return classes()
        .filter(type -> type.isAssignableTo(ListSource.class) && !type.isInterface())
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(type -> ((ListSource) made(type.reflect())).spec())
        .collect(Collectors.toSet());
  }

  private static Object made(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("it describes itself without help: " + type, e);
    }
  }

  private static Stream<JavaClass> classes() {
    return CLASSES.stream();
  }
}
