package org.keyuan.crm.web.shared.rest;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;

/** Lets the command line's calls work as the system. */
@Interceptor
@AsSystem
@Priority(Interceptor.Priority.APPLICATION)
public class ConsoleCaller {
  @AroundInvoke
  Object run(InvocationContext call) throws Exception {
    return CallerContext.call(Caller.system(), call::proceed);
  }
}
