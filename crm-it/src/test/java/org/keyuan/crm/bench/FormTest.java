package org.keyuan.crm.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormTest {
  private static final String PAGE =
      """
      <form class="search"><input name="q" value="other" /></form>
      <form id="customer" method="post"><input type="hidden" name="token" value="a&amp;b" />
      <input type="radio" name="kind" value="ENTERPRISE" checked="checked" /><input type="radio" name="kind" value="INDIVIDUAL" />
      <input name="name" type="text" /><select name="source"><option value="">-</option><option value="WEB" selected="selected">Web</option></select>
      <textarea name="remarks"></textarea><input type="submit" name="save" value="Save" /></form>
      """;

  @Test
  void body_hasWhatTheFormHolds_andWhatWasTyped() {
    assertThat(new Form(PAGE, "customer").type("name", "A \u00e9").press("save").body())
        .isEqualTo("token=a%26b&kind=ENTERPRISE&name=A+%C3%A9&remarks=&source=WEB&save=");
  }

  @Test
  void type_intoAFieldThatIsNotThere_fails() {
    assertThatThrownBy(() -> new Form(PAGE, "customer").type("phone", "1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Form(PAGE, "order")).isInstanceOf(IllegalArgumentException.class);
  }
}
