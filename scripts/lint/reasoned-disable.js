const directive = /^\s*eslint-disable(?:-next-line|-line)?(?<rest>[\s\S]*)$/u

/** Whoever switches a rule off says which rule, and why: `eslint-disable-next-line rule -- reason`. */
export const reasonedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      reason: 'Say why the rule is off here: add `-- reason` after the rule name.',
      rule: 'Name the rule that is off here: `eslint-disable-next-line rule-name -- reason`.',
    },
  },
  create(context) {
    const judge = (comment) => {
      const found = directive.exec(comment.value)
      if (found === null) return
      const [rules = '', reason = ''] = found.groups.rest.split(/\s-{2,}\s/u)
      if (rules.trim() === '') context.report({ loc: comment.loc, messageId: 'rule' })
      if (reason.trim().length < 10) context.report({ loc: comment.loc, messageId: 'reason' })
    }
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) judge(comment)
      },
    }
  },
}
