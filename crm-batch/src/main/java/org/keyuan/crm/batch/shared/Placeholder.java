package org.keyuan.crm.batch.shared;

import jakarta.ejb.Stateless;

@Stateless
public class Placeholder {}
