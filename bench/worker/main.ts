/** What runs inside a measured process: one job, its result as one line of JSON on the last line of output. */
import { deadlinesJob } from './deadlines-job.js'
import { documentsJob } from './documents-job.js'
import { fixtureJob } from './fixture-job.js'
import { flushJob } from './flush-job.js'
import { jobsJob, wakesJob } from './jobs-job.js'
import { machineCheckJob, machineJob } from './machine-job.js'
import { outboxJob } from './outbox-job.js'
import { postgresCostJob } from './postgres-cost-job.js'
import { postgresJob } from './postgres-job.js'
import { proofJob } from './proof-job.js'
import { readOptions, type WorkerOptions } from './read-options.js'
import { recountFillJob, recountJob } from './recount-job.js'
import { tallyFillJob, tallyJob } from './tally-job.js'
import { throughputJob } from './throughput-job.js'
import { workingDaysJob } from './working-days-job.js'

const jobs: Readonly<Record<string, (options: WorkerOptions) => Promise<unknown>>> = {
  throughput: throughputJob,
  fixture: fixtureJob,
  machine: machineJob,
  'machine-check': machineCheckJob,
  'working-days': workingDaysJob,
  deadlines: deadlinesJob,
  documents: documentsJob,
  flush: flushJob,
  postgres: postgresJob,
  'postgres-cost': postgresCostJob,
  proof: proofJob,
  jobs: jobsJob,
  wakes: wakesJob,
  outbox: outboxJob,
  tally: tallyJob,
  'tally-fill': tallyFillJob,
  recount: recountJob,
  'recount-fill': recountFillJob,
}

const [name = '', ...args] = process.argv.slice(2)
const job = jobs[name]
if (job === undefined) throw new Error(`there is no job ${name}`)
const result = await job(readOptions(args))
console.log(JSON.stringify(result))
process.exit(0)
