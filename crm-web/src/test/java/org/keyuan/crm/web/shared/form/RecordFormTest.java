package org.keyuan.crm.web.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.record.Edited;

class RecordFormTest {

  /** A command with every type that forms carry. */
  public record Sample(
      String name, Long owner, LocalDate day, Colour colour, Set<String> tags, boolean active) {}

  /** A constant to choose. */
  public enum Colour {
    RED,
    BLUE
  }

  private static final Sample STORED =
      new Sample("Li", 5L, LocalDate.of(1940, 6, 1), Colour.RED, Set.of("b", "a"), true);

  @Test
  void command_afterNothingWasTyped_isWhatWasStored() {
    assertThat(RecordForm.of(Sample.class, new Edited<>(1, 3, STORED)).command()).isEqualTo(STORED);
  }

  @Test
  void command_cutsBlanksAndTakesEmptyAsNothing() {
    var form = RecordForm.blank(Sample.class, Map.of());
    form.getValues().put("name", "  Wang ");
    form.getValues().put("colour", " ");
    form.getValues().put("tags", "x\uff0c y  x");

    assertThat(form.command())
        .isEqualTo(new Sample("Wang", null, null, null, Set.of("x", "y"), false));
  }

  @Test
  void conflict_keepsWhatWasTypedAndShowsTheirValue() {
    var form = RecordForm.of(Sample.class, new Edited<>(1, 3, STORED));
    form.getValues().put("name", "Mine");

    form.conflict(
        new Edited<>(
            1, 4, new Sample("Theirs", 5L, STORED.day(), Colour.BLUE, STORED.tags(), true)));

    assertThat(form.version()).isEqualTo(4);
    assertThat(form.command().name()).isEqualTo("Mine");
    assertThat(form.theirs("name")).isEqualTo("Theirs");
    assertThat(form.getConflicts()).containsExactlyInAnyOrder("name", "colour");
  }

  @Test
  void take_usesTheirValue() {
    var form = RecordForm.of(Sample.class, new Edited<>(1, 3, STORED));
    form.conflict(
        new Edited<>(
            1, 4, new Sample("Theirs", 5L, STORED.day(), Colour.RED, STORED.tags(), true)));

    form.take("name");

    assertThat(form.command().name()).isEqualTo("Theirs");
    assertThat(form.differs("name")).isFalse();
  }

  @Test
  void token_differsFromFormToForm() {
    assertThat(RecordForm.blank(Sample.class, Map.of()).token())
        .isNotEqualTo(RecordForm.blank(Sample.class, Map.of()).token());
  }

  /** A command with lines and constants to tick. */
  public record Parcel(Set<Colour> colours, List<Item> items) {}

  /** A line of it. */
  public record Item(Long product, BigDecimal quantity) {}

  private static final Parcel PARCEL =
      new Parcel(
          Set.of(Colour.BLUE, Colour.RED),
          List.of(new Item(7L, new BigDecimal("2")), new Item(8L, BigDecimal.ONE)));

  @Test
  void command_withLinesAndConstants_isWhatWasStored() {
    var form = RecordForm.of(Parcel.class, new Edited<>(1, 3, PARCEL));
    assertThat(form.command()).isEqualTo(PARCEL);
  }

  @Test
  void conflict_lineThatDiffers_isShownWithAllTheirLines() {
    var form = RecordForm.of(Parcel.class, new Edited<>(1, 3, PARCEL));
    var theirs = new Parcel(PARCEL.colours(), List.of(new Item(9L, BigDecimal.TEN)));

    form.conflict(new Edited<>(1, 4, theirs));

    assertThat(form.getConflicts()).containsExactly("items");
    form.take("items");
    assertThat(form.command()).isEqualTo(theirs);
  }

  @Test
  void command_tickedConstants_comeAsAnArrayFromThePage() {
    var form = RecordForm.blank(Parcel.class, Map.of());
    form.getValues().put("colours", new Object[] {"RED"});
    assertThat(form.command().colours()).containsExactly(Colour.RED);
  }
}
