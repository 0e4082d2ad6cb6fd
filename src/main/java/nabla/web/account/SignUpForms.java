package nabla.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nabla.account.AccountProblem;
import nabla.account.Admission;
import nabla.account.Invitations;
import nabla.account.JoinCodes;
import nabla.account.Role;
import nabla.account.SignUpPolicy;
import nabla.account.SignUpPolicy.Way;
import nabla.account.SignUps;
import nabla.account.Token;
import nabla.web.account.SignUpForm.Pass;
import nabla.web.account.SignUpForm.Step;
import nabla.web.account.SignUpForm.Typed;

/** Decides what whoever signs up is asked for, from what lets the person in. */
@ApplicationScoped
class SignUpForms {
  private final SignUps signUps;
  private final SignUpPolicy policy;
  private final Invitations invitations;
  private final JoinCodes joinCodes;

  SignUpForms(SignUps signUps, SignUpPolicy policy, Invitations invitations, JoinCodes joinCodes) {
    this.signUps = signUps;
    this.policy = policy;
    this.invitations = invitations;
    this.joinCodes = joinCodes;
  }

  /** The form as it is first shown to somebody without an account. */
  SignUpForm first(Admission admission) {
    return again(admission, Typed.NOTHING, Problems.NONE);
  }

  /** The form as it is first shown to somebody who has signed in. */
  SignUpForm firstToMember(Admission admission) {
    SignUpForm form = first(admission);
    return form.pass().invitation() == null
        ? form
        : new SignUpForm(Step.ROLE, form.typed(), form.pass(), form.problems());
  }

  /** The form with what was typed into it, and what was wrong. */
  SignUpForm again(Admission admission, Typed typed, Problems problems) {
    if (admission instanceof Admission.Invited invited) {
      Token token = invited.invitation();
      return invitations
          .role(token)
          .map(role -> new Pass(role, token.text(), null, null, null))
          .map(pass -> new SignUpForm(Step.EVERYTHING, typed, pass, problems))
          .orElseGet(() -> refused(AccountProblem.INVITATION_INVALID));
    }
    if (admission instanceof Admission.Mailed mailed) {
      return signUps
          .mailedTo(mailed.link())
          .map(email -> mailed(mailed.link(), new Typed(typed.name(), email), problems))
          .orElseGet(() -> refused(AccountProblem.INVITATION_INVALID));
    }
    if (admission instanceof Admission.Joining joining) {
      Optional<String> name = joinCodes.find(joining.code());
      return name.map(found -> new Pass(Role.STUDENT, null, null, joining.code(), found))
          .map(pass -> open(typed, pass, problems))
          .orElseGet(() -> refused(AccountProblem.JOIN_CODE_INVALID));
    }
    return policy.way() == Way.INVITED ? closed(Problems.NONE) : open(typed, Pass.NONE, problems);
  }

  private static SignUpForm mailed(Token link, Typed typed, Problems problems) {
    Pass pass = new Pass(Role.STUDENT, null, link.text(), null, null);
    return new SignUpForm(Step.NAME_AND_PASSWORD, typed, pass, problems);
  }

  private SignUpForm open(Typed typed, Pass pass, Problems problems) {
    Step step = policy.way() == Way.MAIL ? Step.ADDRESS : Step.EVERYTHING;
    return new SignUpForm(step, typed, pass, problems);
  }

  /** What is left to somebody whose link or code is not good. */
  SignUpForm refused(AccountProblem problem) {
    return closed(Problems.of(problem));
  }

  private SignUpForm closed(Problems problems) {
    Step step = joinCodes.isOffered() ? Step.CODE : Step.INVITATION;
    return new SignUpForm(step, Typed.NOTHING, Pass.NONE, problems);
  }
}
