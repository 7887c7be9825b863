package org.keyuan.crm.batch.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.welcome.WelcomeFigures;

/** Takes the figures of the welcome page anew. */
@Named
@Dependent
public class PrepareFigures extends OnceBatchlet {

  @Inject private WelcomeFigures figures;

  @Override
  protected long perform() {
    return figures.prepare();
  }
}
